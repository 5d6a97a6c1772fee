package ru.rodnik.metering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.metering.VerificationList;
import ru.rodnik.metering.VerificationList.Counts;
import ru.rodnik.metering.VerificationList.Due;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;
import ru.rodnik.ui.Tone;

/** «Поверка»: whose meter is to be verified, and when (MTR-06). */
@Controller
@RequestMapping(VerificationController.PATH)
class VerificationController {

    static final String PATH = MetersController.PATH + "/verification";

    private static final int PER_PAGE = 50;
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final VerificationList list;
    private final Clock clock;

    VerificationController(VerificationList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    /** A part of the list: whose verification ends from one day to another. */
    private record Part(String name, String label, long count, LocalDate first, LocalDate last) {}

    @GetMapping
    String show(@RequestParam(defaultValue = "over") String show, @RequestParam(defaultValue = "1") int page,
            Model model) {
        var today = LocalDate.now(clock);
        var parts = parts(list.counts(today), today);
        var part = parts.stream().filter(one -> one.name().equals(show)).findFirst().orElse(parts.getFirst());
        var pager = new Pager("Приборы", part.count(), PER_PAGE, page, PATH, Map.of("show", part.name()));
        model.addAttribute("page", new VerificationPage(
                MetersController.tabs(PATH),
                parts.stream().map(one -> new Tab(one.label() + ", " + Format.number(one.count()),
                        PATH + "?show=" + one.name(), one.equals(part))).toList(),
                list.between(part.first(), part.last(), pager.offset(), PER_PAGE).stream()
                        .map(due -> line(due, today)).toList(),
                pager));
        return "ru/rodnik/metering/web/verification";
    }

    private static List<Part> parts(Counts counts, LocalDate today) {
        return List.of(
                new Part("over", "Истекла", counts.over(), LONG_AGO, today.minusDays(1)),
                new Part("week", "До 7 дней", counts.week(), today, today.plusDays(7)),
                new Part("month", "До 30 дней", counts.month(), today.plusDays(8), today.plusDays(30)),
                new Part("two-months", "До 60 дней", counts.twoMonths(), today.plusDays(31), today.plusDays(60)));
    }

    private static VerificationPage.Line line(Due due, LocalDate today) {
        var href = MetersController.PATH + "/" + due.meterId();
        var over = due.verificationDue().isBefore(today);
        var days = Math.abs(ChronoUnit.DAYS.between(today, due.verificationDue()));
        return new VerificationPage.Line(
                href, due.serial(), SheetRow.kind(due.medium(), due.role()), Format.text(due.address()),
                due.subscriberName() + ", код" + Format.NBSP + due.subscriberCode(),
                "/office/subscribers/" + due.subscriberCode(), due.phone() == null ? "" : due.phone(),
                Format.date(due.verificationDue()),
                over
                        ? new Mark("Без поверки " + Format.plural(days, "день", "дня", "дней"), Tone.BAD, Icon.ERROR)
                        : new Mark(
                                days == 0 ? "Последний день" : "Осталось " + Format.plural(days, "день", "дня", "дней"),
                                days <= 7 ? Tone.WARN : Tone.INFO, Icon.CLOCK),
                due.remindedBefore() == null
                        ? "не напоминали"
                        : "напомнили за " + Format.plural(due.remindedBefore(),
                                "день", "дня", "дней"),
                href + "/acts/new?kind=VERIFICATION");
    }
}
