package ru.rodnik.office.web;

import static ru.rodnik.ui.Months.withYear;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.access.StaffRole;
import ru.rodnik.billing.CutOffMonth;
import ru.rodnik.billing.MonthBridge;
import ru.rodnik.billing.Months;
import ru.rodnik.billing.Rehearsals;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.ReleaseOutcome;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.billing.RunOutcome;
import ru.rodnik.office.CloseMonth;
import ru.rodnik.office.MonthBoard;
import ru.rodnik.office.MonthBoard.Run;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;

/** The month: calculate it, look at it, let a second person release it. */
@Controller
public class MonthsController {

    private static final int MONTHS_SHOWN = 24;

    private final MonthBoard board;
    private final Months months;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final CutOffMonth cutOffMonth;
    private final CloseMonth closeMonth;
    private final Rehearsals rehearsals;
    private final Clock clock;

    MonthsController(
            MonthBoard board, Months months, RunMonth runMonth, ReleaseMonth releaseMonth, CutOffMonth cutOffMonth,
            CloseMonth closeMonth, Rehearsals rehearsals, Clock clock) {
        this.cutOffMonth = cutOffMonth;
        this.closeMonth = closeMonth;
        this.rehearsals = rehearsals;
        this.board = board;
        this.months = months;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.clock = clock;
    }

    /** The months that were run, and the one whose turn it is. */
    public record MonthListPage(BillingPeriod next, List<Run> runs, ZoneId zone) {}

    @GetMapping("/office/months")
    String list(Model model) {
        var runs = board.runs(MONTHS_SHOWN);
        var next = runs.stream().filter(Run::isReleased).findFirst().map(run -> run.period().next())
                .orElseGet(() -> BillingPeriod.containing(LocalDate.now(clock)).previous());
        model.addAttribute("page", new MonthListPage(next, runs, clock.getZone()));
        return "ru/rodnik/office/web/months";
    }

    @GetMapping("/office/months/{month}")
    @Transactional(readOnly = true)
    String show(@PathVariable String month, Model model) {
        model.addAttribute("page", pageOf(period(month)));
        return "ru/rodnik/office/web/month";
    }

    /** The part that is asked for again while the run goes on. */
    @GetMapping("/office/months/{month}/progress")
    @Transactional(readOnly = true)
    String progress(@PathVariable String month, HttpServletResponse response, Model model) {
        var page = pageOf(period(month));
        if (!page.isLive()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("page", page);
        return "ru/rodnik/office/web/monthProgress";
    }

    private MonthPage pageOf(BillingPeriod period) {
        // asked first: a run that ends meanwhile is then seen as ended, and never as cut short
        var underWay = months.isUnderWay(period);
        var run = board.run(period).orElse(null);
        var before = board.run(period.previous()).filter(Run::isReleased).orElse(null);
        var rehearsal = rehearsals.of(period).orElse(null);
        return new MonthPage(
                period,
                LocalDate.now(clock),
                clock.getZone(),
                Acting.current().actor(),
                run,
                before,
                board.standing(period),
                underWay,
                rehearsal,
                rehearsal == null ? MonthBridge.NONE : rehearsals.total(rehearsal.id()),
                board.collected(period),
                run == null ? List.of() : months.totals(run.id()),
                before == null ? List.of() : months.totals(before.id()),
                run == null ? List.of() : board.methods(run.id()),
                run == null ? List.of() : board.parked(run.id()));
    }

    @PostMapping("/office/months/{month}/calculation")
    String calculate(@PathVariable String month, RedirectAttributes notes) {
        OfficeRoles.need(StaffRole.BILLING, StaffRole.ADMIN);
        var period = period(month);
        if (period.firstDay().isAfter(LocalDate.now(clock))) {
            return noted(notes, period, "Этот месяц ещё не начался.");
        }
        return switch (runMonth.start(period)) {
            case RunOutcome.AlreadyReleased _ ->
                    noted(notes, period, "Месяц уже выпущен: повторный расчёт ничего не меняет.");
            case RunOutcome.LaterReleased(var later) -> noted(notes, period, laterReleased(later));
            case RunOutcome.UnderWay _ -> noted(notes, period, "Расчёт уже идёт: второй рядом не начат.");
            case RunOutcome.Run _ -> noted(notes, period, null);
        };
    }

    @PostMapping("/office/months/{month}/release")
    String release(@PathVariable String month, RedirectAttributes notes) {
        OfficeRoles.need(StaffRole.BILLING, StaffRole.ADMIN);
        var period = period(month);
        return switch (releaseMonth.start(period)) {
            case ReleaseOutcome.Released _ -> noted(notes, period, null);
            case ReleaseOutcome.AlreadyReleased _ -> noted(notes, period, "Месяц уже выпущен.");
            case ReleaseOutcome.SamePerson _ ->
                    noted(notes, period, "Выпустить должен второй сотрудник: расчёт начинали вы.");
            case ReleaseOutcome.UnderWay _ ->
                    noted(notes, period, "Месяц сейчас считается или выпускается. Подождите и обновите страницу.");
            case ReleaseOutcome.LaterReleased(var later) -> noted(notes, period, laterReleased(later));
            case ReleaseOutcome.Outdated(var earlier) -> noted(notes, period,
                    "После этого расчёта выпущен " + withYear(earlier)
                            + ". Рассчитайте месяц ещё раз: расчёт учтёт его начисления.");
            case ReleaseOutcome.NothingCalculated _ -> noted(notes, period, "Сначала рассчитайте месяц.");
        };
    }

    private static String laterReleased(BillingPeriod later) {
        return "Уже выпущен " + withYear(later)
                + ". То, что ещё не начислено за этот месяц, проведёт исправлением ближайший невыпущенный.";
    }

    @PostMapping("/office/months/{month}/cut-off")
    String cutOff(@PathVariable String month, RedirectAttributes notes) {
        OfficeRoles.need(StaffRole.BILLING, StaffRole.ADMIN);
        var period = period(month);
        if (!LocalDate.now(clock).isAfter(period.lastDay())) {
            return noted(notes, period, "Месяц ещё не кончился: показания передают до его последнего дня.");
        }
        return noted(notes, period, cutOffMonth.cutOff(period) ? "Приём показаний за месяц закончен." : null);
    }

    @PostMapping("/office/months/{month}/closing")
    String close(@PathVariable String month, RedirectAttributes notes) {
        OfficeRoles.need(StaffRole.BILLING, StaffRole.ACCOUNTANT, StaffRole.ADMIN);
        var period = period(month);
        return noted(notes, period, switch (closeMonth.close(period)) {
            case CLOSED -> "Месяц закрыт: проводок в него больше не будет.";
            case ALREADY_CLOSED -> "Месяц уже закрыт.";
            case NOT_RELEASED -> "Сначала выпустите месяц.";
        });
    }

    private static String noted(RedirectAttributes notes, BillingPeriod period, @Nullable String note) {
        if (note != null) {
            notes.addFlashAttribute("note", note);
        }
        return "redirect:/office/months/" + period;
    }

    private static BillingPeriod period(String month) {
        try {
            return BillingPeriod.of(month);
        } catch (DateTimeException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
