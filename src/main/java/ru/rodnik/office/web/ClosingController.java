package ru.rodnik.office.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.access.StaffRole;
import ru.rodnik.office.ClosingBoard;
import ru.rodnik.office.ClosingBoard.Filter;
import ru.rodnik.office.RemindOfReadings;
import ru.rodnik.office.SilenceEstimates;
import ru.rodnik.reporting.Workbook;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;

/** Who has not handed in yet, what that would cost, and reminders to those who are chosen. */
@Controller
@RequestMapping(ClosingController.PATH)
class ClosingController {

    static final String PATH = "/office/closing";
    private static final int PER_PAGE = 50;
    private static final StaffRole[] REMINDERS = {
            StaffRole.OPERATOR, StaffRole.SENIOR, StaffRole.METERING, StaffRole.BILLING, StaffRole.ADMIN};
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ClosingBoard board;
    private final SilenceEstimates estimates;
    private final RemindOfReadings remindOfReadings;
    private final Clock clock;

    ClosingController(
            ClosingBoard board, SilenceEstimates estimates, RemindOfReadings remindOfReadings, Clock clock) {
        this.board = board;
        this.estimates = estimates;
        this.remindOfReadings = remindOfReadings;
        this.clock = clock;
    }

    /** Whoever opens the page first on a day has the estimate made; of very many contracts, in the background. */
    @GetMapping
    String show(@ModelAttribute ClosingQuery query, Model model) {
        var today = LocalDate.now(clock);
        var month = BillingPeriod.containing(today);
        var seen = look(query, month, today);
        if (estimates.refresh(month, seen.sums().silent())) {
            seen = look(query, month, today);
        }
        var filter = query.filter();
        model.addAttribute("page", new ClosingPage(
                month, today, clock.getZone(), filter, board.districts(), seen.sums(), seen.lines(),
                new Pager("Договоры", seen.sums().lines(), PER_PAGE, query.pageOrFirst(), PATH,
                        ClosingQuery.parts(filter)),
                estimates.progress().orElse(null), seen.lines().stream().anyMatch(line -> line.foundAt() == null),
                OfficeRoles.has(REMINDERS), UUID.randomUUID().toString(), PATH + "/export.xlsx" + query(filter)));
        return "ru/rodnik/office/web/closing";
    }

    private ClosingBoard.Seen look(ClosingQuery query, BillingPeriod month, LocalDate today) {
        return board.look(month, today, query.filter(), (query.pageOrFirst() - 1L) * PER_PAGE, PER_PAGE);
    }

    /** How far the estimate has come, while somebody waits for it. */
    @GetMapping("/progress")
    String progress(Model model) {
        model.addAttribute("progress", estimates.progress().orElse(null));
        model.addAttribute("asked", true);
        return "ru/rodnik/office/web/closingProgress";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> excel(@ModelAttribute ClosingQuery query) {
        var today = LocalDate.now(clock);
        var month = BillingPeriod.containing(today);
        var lines = board.look(month, today, query.filter(), 0, Integer.MAX_VALUE).lines();
        var bytes = new Workbook()
                .sheet("Не передали", ClosingTable.of(month), lines)
                .about("Месяц", Months.withYear(month))
                .about("Сформировано", Format.moment(clock.instant(), clock.getZone()))
                .bytes();
        return ResponseEntity.ok().contentType(XLSX).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("Не передали показания " + month + " на " + today + ".xlsx", UTF_8).build()
                        .toString())
                .body(bytes);
    }

    /** @param all to everybody the filter finds, whoever is ticked */
    @PostMapping("/reminders")
    String remind(
            @ModelAttribute ClosingQuery query,
            @RequestParam String requestKey,
            @RequestParam(required = false) @Nullable List<Long> contract,
            @RequestParam(defaultValue = "false") boolean all,
            RedirectAttributes notes) {
        OfficeRoles.need(REMINDERS);
        var filter = query.filter();
        if (!all && (contract == null || contract.isEmpty())) {
            notes.addFlashAttribute("note", "Никому не отправлено: отметьте договоры в первом столбце.");
        } else {
            int sent = remindOfReadings.remind(
                    requestKey, BillingPeriod.containing(LocalDate.now(clock)), filter, all ? null : contract);
            notes.addFlashAttribute("note", sent == 0
                    ? "Новых напоминаний нет: этим абонентам сегодня уже напомнили или они всё передали."
                    : Format.plural(sent, "напоминание отправлено", "напоминания отправлены", "напоминаний отправлено")
                            + ": абоненты увидят его в кабинете.");
        }
        return "redirect:" + PATH + query(filter);
    }

    @PostMapping("/estimate")
    String estimate(@ModelAttribute ClosingQuery query) {
        OfficeRoles.need(REMINDERS);
        estimates.begin(BillingPeriod.containing(LocalDate.now(clock)));
        return "redirect:" + PATH + query(query.filter());
    }

    private static String query(Filter filter) {
        var words = ClosingQuery.parts(filter).entrySet().stream().filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return words.isEmpty() ? "" : "?" + words;
    }
}
