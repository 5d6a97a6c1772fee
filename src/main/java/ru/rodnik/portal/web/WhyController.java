package ru.rodnik.portal.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.origin.MonthOrigin;
import ru.rodnik.origin.MonthOrigins;
import ru.rodnik.origin.OriginPaper;
import ru.rodnik.origin.OriginWorkbook;
import ru.rodnik.origin.WhyPage;
import ru.rodnik.portal.NotThere;
import ru.rodnik.portal.OpenAccount;
import ru.rodnik.shared.BillingPeriod;

/** «Почему столько»: a month of a contract taken apart, and its расшифровка as a file. */
@Controller
@RequestMapping("/cabinet/why/{contract:\\d{1,18}}/{period:\\d{4}-\\d{2}}")
class WhyController {

    private final OpenAccount openAccount;
    private final MonthOrigins origins;

    WhyController(OpenAccount openAccount, MonthOrigins origins) {
        this.openAccount = openAccount;
        this.origins = origins;
    }

    /** Where the month of a contract is explained. */
    static String path(long contract, BillingPeriod period) {
        return "/cabinet/why/" + contract + "/" + period;
    }

    /** The same, at one of its premises. */
    static String path(long contract, BillingPeriod period, long premises) {
        return path(contract, period) + "?place=" + premises + "#p" + premises;
    }

    /** @param chosen another contract chosen above the page: its month is shown instead */
    @GetMapping
    String show(
            @PathVariable long contract,
            @PathVariable String period,
            @RequestParam(name = "contract") @Nullable Long chosen,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam @Nullable Long place,
            Model model) {
        if (chosen != null && chosen != contract) {
            return "redirect:/cabinet/why/" + chosen + "/" + period + "?contract=" + chosen;
        }
        var origin = origin(contract, period);
        var path = path(contract, origin.month());
        model.addAttribute("page", WhyPage.of(origin, new WhyPage.Addresses(
                path, path + "/annex.pdf", path + "/annex.xlsx", DocumentsPages.PATH + "/"), page, place));
        return "ru/rodnik/portal/web/why";
    }

    @GetMapping("/annex.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long contract, @PathVariable String period) {
        var origin = origin(contract, period);
        return Downloads.of(OriginPaper.name(origin) + ".pdf", MediaType.APPLICATION_PDF, OriginPaper.pdf(origin));
    }

    @GetMapping("/annex.xlsx")
    ResponseEntity<byte[]> excel(@PathVariable long contract, @PathVariable String period) {
        var origin = origin(contract, period);
        return Downloads.of(OriginPaper.name(origin) + ".xlsx", Downloads.XLSX, OriginWorkbook.of(origin));
    }

    private MonthOrigin origin(long contract, String typed) {
        openAccount.open(contract);
        return BillingPeriod.parse(typed).flatMap(month -> origins.released(contract, month))
                .orElseThrow(NotThere::new);
    }
}
