package ru.rodnik.metering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.metering.ActKind;
import ru.rodnik.metering.MeterCard;
import ru.rodnik.metering.MeterCards;
import ru.rodnik.metering.MeterRecords;
import ru.rodnik.metering.ReadingFilter;
import ru.rodnik.metering.ReadingsHistory;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.metering.web.MetersPage.Card;
import ru.rodnik.metering.web.MetersPage.Found;
import ru.rodnik.metering.web.MetersPage.Link;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;
import ru.rodnik.ui.Tone;

/** «Приборы учёта»: search by serial number, address or code, and the card of a meter. */
@Controller
@RequestMapping(MetersController.PATH)
class MetersController {

    static final String PATH = "/office/meters";

    private static final int PER_PAGE = 50;
    private static final int READINGS_PER_PAGE = 36;
    private static final int LONGEST = 100;

    private final MeterCards cards;
    private final ReadingsHistory history;
    private final MeterRecords records;
    private final Clock clock;

    MetersController(MeterCards cards, ReadingsHistory history, MeterRecords records, Clock clock) {
        this.cards = cards;
        this.history = history;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        var typed = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        var today = LocalDate.now(clock);
        var pager = new Pager("Приборы", cards.count(typed), PER_PAGE, page, PATH, Map.of("q", typed));
        var found =
                cards.search(typed, today, pager.offset(), PER_PAGE).stream().map(card -> found(card, today)).toList();
        model.addAttribute("page", new MetersPage(tabs(PATH), Form.of(Map.of("q", typed)), found, pager));
        return "ru/rodnik/metering/web/meters";
    }

    /** The parts of the section. */
    static List<Tab> tabs(String current) {
        return List.of(
                new Tab("Все приборы", PATH, current.equals(PATH)),
                new Tab("Поверка", VerificationController.PATH, current.equals(VerificationController.PATH)),
                new Tab("Приостановка", SuspensionsController.PATH, current.equals(SuspensionsController.PATH)));
    }

    @GetMapping("/{id}")
    String card(@PathVariable long id, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String recorded, HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        var meter = cards.find(id, today).orElseThrow(UnknownToYou::new);
        var filter = ReadingFilter.ofMeter(id);
        var pager = new Pager("Показания", history.count(filter), READINGS_PER_PAGE, page, PATH + "/" + id, Map.of());
        var readings = history.latest(filter, pager.offset(), READINGS_PER_PAGE).stream()
                .map(reading -> HistoryLine.of(reading, clock.getZone())).toList();
        model.addAttribute("page", new Card(
                "Прибор " + Format.no(meter.serial()),
                SheetRow.kind(meter.medium(), meter.role()) + ", " + Format.text(meter.address()),
                MeterWords.mark(meter, today), recorded.equals("undone") ? undone() : recorded(recorded),
                subscriber(meter),
                "/office/subscribers/" + meter.subscriberCode(),
                "/office/readings/entry?code=" + meter.subscriberCode(), MeterWords.place(meter),
                MeterWords.facts(meter),
                records.of(id).stream().map(e -> LifeLine.of(e, PATH, id, true, clock.getZone())).toList(),
                mayEnter(request) ? acts(meter) : List.of(), mayEnter(request),
                PATH + "/new?code=" + meter.subscriberCode(),
                SuspensionsController.PATH + "?code=" + meter.subscriberCode(), readings, pager));
        return "ru/rodnik/metering/web/meterCard";
    }

    private static Notice undone() {
        return new Notice(Tone.OK, "Акт отменён, запись о нём осталась", List.of(new ReadingsPage.Line(null, "",
                "Если по нему уже начислен месяц, разницу проведёт ближайший расчёт.")));
    }

    private static @Nullable Notice recorded(String kind) {
        return Arrays.stream(ActKind.values()).filter(one -> one.name().equals(kind)).findFirst()
                .map(one -> new Notice(Tone.OK, "Акт внесён: " + one.words().toLowerCase(Locale.ROOT), List.of()))
                .orElse(null);
    }

    private static boolean mayEnter(HttpServletRequest request) {
        return request.isUserInRole("METERING") || request.isUserInRole("ADMIN");
    }

    /** What may happen to the meter next. */
    private static List<Link> acts(MeterCard meter) {
        if (meter.removedOn() != null) {
            return List.of();
        }
        return Arrays.stream(ActKind.values())
                .filter(kind -> kind != ActKind.REPAIR || meter.faultyFrom() != null)
                .map(kind -> new Link(PATH + "/" + meter.id() + "/acts/new?kind=" + kind.name(), kind.words()))
                .toList();
    }

    private static Found found(MeterCard meter, LocalDate today) {
        return new Found(
                PATH + "/" + meter.id(), meter.serial(), SheetRow.kind(meter.medium(), meter.role()),
                Format.text(meter.address()), subscriber(meter), "/office/subscribers/" + meter.subscriberCode(),
                meter.lastValue() == null ? "—" : Format.dial(meter.lastValue()), day(meter.lastTakenOn()),
                day(meter.verificationDue()), MeterWords.mark(meter, today));
    }

    private static String subscriber(MeterCard meter) {
        return meter.subscriberName() + ", код" + Format.NBSP + meter.subscriberCode();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : Format.date(day);
    }
}
