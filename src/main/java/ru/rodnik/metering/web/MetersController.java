package ru.rodnik.metering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.metering.MeterCard;
import ru.rodnik.metering.MeterCards;
import ru.rodnik.metering.ReadingFilter;
import ru.rodnik.metering.ReadingsHistory;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.metering.web.MetersPage.Card;
import ru.rodnik.metering.web.MetersPage.Found;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Pager;
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
    private final Clock clock;

    MetersController(MeterCards cards, ReadingsHistory history, Clock clock) {
        this.cards = cards;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        var typed = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        var today = LocalDate.now(clock);
        var pager = new Pager("Приборы", cards.count(typed), PER_PAGE, page, PATH, Map.of("q", typed));
        var found =
                cards.search(typed, today, pager.offset(), PER_PAGE).stream().map(card -> found(card, today)).toList();
        model.addAttribute("page", new MetersPage(Form.of(Map.of("q", typed)), found, pager));
        return "ru/rodnik/metering/web/meters";
    }

    @GetMapping("/{id}")
    String card(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        var today = LocalDate.now(clock);
        var meter = cards.find(id, today).orElseThrow(UnknownToYou::new);
        var filter = ReadingFilter.ofMeter(id);
        var pager = new Pager("Показания", history.count(filter), READINGS_PER_PAGE, page, PATH + "/" + id, Map.of());
        var readings = history.latest(filter, pager.offset(), READINGS_PER_PAGE).stream()
                .map(reading -> HistoryLine.of(reading, clock.getZone())).toList();
        model.addAttribute("page", new Card(
                "Прибор " + Format.no(meter.serial()),
                SheetRow.kind(meter.medium(), meter.role()) + ", " + Format.text(meter.address()),
                mark(meter, today), subscriber(meter), "/office/subscribers/" + meter.subscriberCode(),
                "/office/readings/entry?code=" + meter.subscriberCode(), place(meter), facts(meter), readings, pager));
        return "ru/rodnik/metering/web/meterCard";
    }

    private static Found found(MeterCard meter, LocalDate today) {
        return new Found(
                PATH + "/" + meter.id(), meter.serial(), SheetRow.kind(meter.medium(), meter.role()),
                Format.text(meter.address()), subscriber(meter), "/office/subscribers/" + meter.subscriberCode(),
                meter.lastValue() == null ? "—" : Format.dial(meter.lastValue()), day(meter.lastTakenOn()),
                day(meter.verificationDue()), mark(meter, today));
    }

    private static @Nullable Mark mark(MeterCard meter, LocalDate today) {
        if (meter.removedOn() != null && meter.removedOn().isBefore(today)) {
            return new Mark("Снят " + Format.date(meter.removedOn()), Tone.NONE, Icon.INFO);
        }
        if (meter.verificationDue() != null && meter.verificationDue().isBefore(today)) {
            return new Mark("Поверка истекла", Tone.BAD, Icon.ERROR);
        }
        return meter.faultyFrom() == null ? null : new Mark("Неисправен", Tone.BAD, Icon.ERROR);
    }

    private static String subscriber(MeterCard meter) {
        return meter.subscriberName() + ", код" + Format.NBSP + meter.subscriberCode();
    }

    private static List<Fact> place(MeterCard meter) {
        return List.of(
                Fact.of("Договор", Format.no(meter.contractNumber())),
                Fact.of("Объект", Format.text(meter.premisesName())),
                Fact.of("Адрес", Format.text(meter.address())));
    }

    private static List<Fact> facts(MeterCard meter) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Код в реестре", meter.code()));
        facts.add(Fact.of("Модель", meter.model() == null ? "не указана" : meter.model()));
        facts.add(Fact.of("Диаметр",
                meter.dnMm() == null ? "не указан" : Format.number(meter.dnMm()) + Format.NBSP + "мм"));
        facts.add(Fact.of("Шкала", Format.plural(meter.digits(), "цифра", "цифры", "цифр") + " до запятой, "
                + (meter.decimals() == 0 ? "целые м³" : meter.decimals() + " после")));
        facts.add(Fact.of("Установлен",
                Format.date(meter.installedOn()) + ", показание " + Format.dial(meter.initialReading())));
        facts.add(Fact.of("Поверка до",
                meter.verificationDue() == null ? "не указана" : Format.date(meter.verificationDue())));
        facts.add(Fact.of("Пломба", meter.sealNumber() == null ? "не указана" : Format.no(meter.sealNumber())));
        if (meter.parentSerial() != null) {
            facts.add(Fact.of("За прибором", Format.no(meter.parentSerial())));
        }
        if (meter.faultyFrom() != null) {
            facts.add(Fact.of("Неисправен", "с " + Format.date(meter.faultyFrom())));
        }
        if (meter.removedOn() != null && meter.finalReading() != null) {
            facts.add(Fact.of("Снят",
                    Format.date(meter.removedOn()) + ", показание " + Format.dial(meter.finalReading())));
        }
        return List.copyOf(facts);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "—" : Format.date(day);
    }
}
