package ru.rodnik.office.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.access.StaffRole;
import ru.rodnik.billing.BridgeWords;
import ru.rodnik.billing.MonthBridge.Cause;
import ru.rodnik.billing.RehearseMonth;
import ru.rodnik.billing.RunState;
import ru.rodnik.billing.Rehearsals;
import ru.rodnik.billing.Rehearsals.Line;
import ru.rodnik.billing.Rehearsals.Order;
import ru.rodnik.billing.Rehearsals.Progress;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.reporting.Workbook;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;

/** The rehearsal of a month: begin it, look at it by cause and by contract, take it along as a file. */
@Controller
@RequestMapping("/office/months/{month}/rehearsal")
public class RehearsalController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int PER_PAGE = 25;

    private final RehearseMonth rehearseMonth;
    private final Rehearsals rehearsals;
    private final ru.rodnik.billing.Months months;
    private final Clock clock;

    RehearsalController(
            RehearseMonth rehearseMonth, Rehearsals rehearsals, ru.rodnik.billing.Months months, Clock clock) {
        this.rehearseMonth = rehearseMonth;
        this.rehearsals = rehearsals;
        this.months = months;
        this.clock = clock;
    }

    @PostMapping
    String start(@PathVariable String month, RedirectAttributes notes) {
        OfficeRoles.need(StaffRole.BILLING, StaffRole.ADMIN);
        var period = period(month);
        if (period.firstDay().isAfter(LocalDate.now(clock))) {
            notes.addFlashAttribute("note", "Этот месяц ещё не начался.");
        } else if (!rehearseMonth.start(period)) {
            notes.addFlashAttribute("note", "Месяц сейчас считается или выпускается. Подождите и обновите страницу.");
        }
        return "redirect:/office/months/" + period;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(defaultValue = "DIFFERENCE") Order order,
            @RequestParam(defaultValue = "false") boolean up,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var rehearsal = finished(month);
        var pager = new Pager(
                "Договоры", rehearsals.count(rehearsal.id(), cause), PER_PAGE, page,
                "/office/months/" + rehearsal.period() + "/rehearsal",
                Map.of("cause", cause == null ? "" : cause.name(), "order", order.name(), "up", up ? "true" : ""));
        var total = rehearsals.total(rehearsal.id());
        model.addAttribute("page", new RehearsalPage(
                rehearsal.period(), counts(rehearsal.period(), RunState.CALCULATED, RunState.RELEASED),
                counts(rehearsal.period().previous(), RunState.RELEASED), total,
                total.inOrder().stream()
                        .map(one -> new RehearsalPage.CauseSum(one, rehearsals.count(rehearsal.id(), one))).toList(),
                cause, order, up,
                rehearsals.lines(rehearsal.id(), cause, order, up, Math.toIntExact(pager.offset()), PER_PAGE), pager));
        return "ru/rodnik/office/web/rehearsal";
    }

    /** Every contract that changes, a column a cause. */
    @GetMapping("/xlsx")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> excel(@PathVariable String month) {
        var rehearsal = finished(month);
        var columns = new ArrayList<ReportColumn<Line>>(List.of(
                ReportColumn.text("Договор", Line::contract), ReportColumn.longText("Абонент", Line::subscriber),
                ReportColumn.text("Код", line -> line.difference().subscriberCode().toString()),
                ReportColumn.money("Прошлый месяц, ₽", line -> line.difference().bridge().before()),
                ReportColumn.money("Этот месяц, ₽", line -> line.difference().bridge().now()),
                ReportColumn.money("Разница, ₽", line -> line.difference().bridge().difference())));
        for (var cause : Cause.values()) {
            columns.add(
                    ReportColumn.money(BridgeWords.of(cause) + ", ₽", line -> line.difference().bridge().of(cause)));
        }
        columns.add(ReportColumn.longText("Почему отложен", line -> line.difference().reason()));
        var book = new Workbook()
                .sheet("Договоры", columns,
                        rehearsals.lines(rehearsal.id(), null, Order.DIFFERENCE, false, 0, Integer.MAX_VALUE))
                .about("Репетиция", Months.withYear(rehearsal.period()) + ", ничего не проведено")
                .about("Начата", Format.moment(rehearsal.startedAt(), clock.getZone()));
        var name = ContentDisposition.attachment()
                .filename("Репетиция " + rehearsal.period() + ".xlsx", UTF_8).build();
        return ResponseEntity.ok()
                .contentType(XLSX).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(book.bytes());
    }

    private Progress finished(String month) {
        return rehearsals.of(period(month)).filter(one -> one.finishedAt() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether the run of a month that counts has come so far. */
    private boolean counts(BillingPeriod month, RunState... states) {
        return months.current(month).filter(run -> List.of(states).contains(run.state())).isPresent();
    }

    private static BillingPeriod period(String month) {
        try {
            return BillingPeriod.of(month);
        } catch (DateTimeException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
