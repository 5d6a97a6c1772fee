package ru.rodnik.office.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.rodnik.origin.MonthOrigin;
import ru.rodnik.origin.MonthOrigins;
import ru.rodnik.origin.OriginPaper;
import ru.rodnik.origin.OriginWorkbook;
import ru.rodnik.origin.WhyPage;
import ru.rodnik.shared.BillingPeriod;

/** A contract's month taken apart for the staff; a calculation that is not released yet as well. */
@Controller
@RequestMapping("/office/why/{contract:\\d{1,18}}/{period:\\d{4}-\\d{2}}")
public class ContractMonthController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MonthOrigins origins;

    ContractMonthController(MonthOrigins origins) {
        this.origins = origins;
    }

    /** The page, with whose it is for the way back. */
    public record ContractMonthPage(WhyPage why, int subscriberCode, String shortName) {}

    @GetMapping
    String show(
            @PathVariable long contract,
            @PathVariable String period,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam @Nullable Long place,
            Model model) {
        var origin = origin(contract, period);
        var path = "/office/why/" + contract + "/" + origin.month();
        model.addAttribute("page", new ContractMonthPage(
                WhyPage.of(origin, new WhyPage.Addresses(path, path + "/annex.pdf", path + "/annex.xlsx", null), page,
                        place),
                origin.subscriberCode().value(), origin.shortName()));
        return "ru/rodnik/office/web/contractMonth";
    }

    @GetMapping("/annex.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long contract, @PathVariable String period) {
        var origin = origin(contract, period);
        return file(OriginPaper.name(origin) + ".pdf", MediaType.APPLICATION_PDF, OriginPaper.pdf(origin));
    }

    @GetMapping("/annex.xlsx")
    ResponseEntity<byte[]> excel(@PathVariable long contract, @PathVariable String period) {
        var origin = origin(contract, period);
        return file(OriginPaper.name(origin) + ".xlsx", XLSX, OriginWorkbook.of(origin));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, UTF_8).build().toString())
                .body(bytes);
    }

    private MonthOrigin origin(long contract, String typed) {
        return BillingPeriod.parse(typed).flatMap(month -> origins.calculated(contract, month))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
