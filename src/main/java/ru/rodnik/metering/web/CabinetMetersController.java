package ru.rodnik.metering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.files.FileStore;
import ru.rodnik.metering.MeterCard;
import ru.rodnik.metering.MeterCards;
import ru.rodnik.metering.MeterRecords;
import ru.rodnik.metering.OwnContracts;
import ru.rodnik.metering.ReadingFilter;
import ru.rodnik.metering.ReadingsHistory;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.metering.web.ReadingsPage.Line;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tone;

/** The record of the subscriber's own meters; a stranger's is not there (T21). */
@Controller
@RequestMapping(CabinetMetersController.PATH)
class CabinetMetersController {

    static final String PATH = "/cabinet/meters";

    private static final int PER_PAGE = 50;
    private static final int READINGS_PER_PAGE = 24;

    private final MeterCards cards;
    private final MeterRecords records;
    private final ReadingsHistory history;
    private final OwnContracts contracts;
    private final FileStore files;
    private final Clock clock;

    CabinetMetersController(
            MeterCards cards, MeterRecords records, ReadingsHistory history, OwnContracts contracts, FileStore files,
            Clock clock) {
        this.cards = cards;
        this.records = records;
        this.history = history;
        this.contracts = contracts;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String all(@RequestParam(required = false) @Nullable Long contract, @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (contract != null) {
            contracts.require(contract);
        }
        var today = LocalDate.now(clock);
        var pager = new Pager("Приборы", cards.countOf(contract), PER_PAGE, page, PATH,
                contract == null ? Map.of() : Map.of("contract", contract.toString()));
        model.addAttribute("page", new CabinetMeterPage.All(
                cards.of(contract, today, pager.offset(), PER_PAGE).stream().map(card -> found(card, today)).toList(),
                pager));
        return "ru/rodnik/metering/web/cabinetMeters";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        var today = LocalDate.now(clock);
        var meter = cards.find(id, today).orElseThrow(UnknownToYou::new);
        var filter = ReadingFilter.ofMeter(id);
        var pager = new Pager("Показания", history.count(filter), READINGS_PER_PAGE, page, PATH + "/" + id, Map.of());
        model.addAttribute("page", new CabinetMeterPage(
                "Прибор " + Format.no(meter.serial()),
                SheetRow.kind(meter.medium(), meter.role()) + ", " + Format.text(meter.address()),
                toDo(meter, today), MeterWords.place(meter), MeterWords.facts(meter),
                records.of(id).stream().map(e -> LifeLine.of(e, PATH, id, false, clock.getZone())).toList(),
                history.latest(filter, pager.offset(), READINGS_PER_PAGE).stream()
                        .map(reading -> HistoryLine.of(reading, clock.getZone())).toList(),
                pager));
        return "ru/rodnik/metering/web/cabinetMeter";
    }

    @GetMapping("/{id}/acts/{act}/{paper:scan|photo}")
    ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable long act, @PathVariable String paper) {
        return ActsController.paperOf(records, files, id, act, paper);
    }

    /** What the subscriber is to do about the meter, and what it costs not to. */
    private static @Nullable Notice toDo(MeterCard meter, LocalDate today) {
        var due = meter.verificationDue();
        if (meter.removedOn() != null) {
            return null;
        }
        if (due != null && due.isBefore(today)) {
            return new Notice(Tone.BAD, "Поверка истекла " + Format.date(due), List.of(new Line(null, "",
                    "Поверьте прибор или замените его: 60 дней начисляем по среднему, с "
                            + Format.date(due.plusDays(61)) + " по пропускной способности ввода.")));
        }
        if (meter.faultyFrom() != null) {
            return new Notice(Tone.BAD, "Прибор неисправен с " + Format.date(meter.faultyFrom()), List.of(new Line(
                    null, "", "Почините или замените его: 60 дней начисляем по среднему, с "
                            + Format.date(meter.faultyFrom().plusDays(60)) + " по пропускной способности ввода.")));
        }
        if (due != null && !due.isAfter(today.plusDays(MeterWords.SOON_DAYS))) {
            return new Notice(Tone.WARN, "Поверка до " + Format.date(due) + ", " + Format.daysLeft(today, due),
                    List.of(new Line(null, "",
                            "Запишитесь на поверку заранее и передайте нам свидетельство до этого дня.")));
        }
        return null;
    }

    private static MetersPage.Found found(MeterCard meter, LocalDate today) {
        return new MetersPage.Found(
                PATH + "/" + meter.id(), meter.serial(), SheetRow.kind(meter.medium(), meter.role()),
                Format.text(meter.address()), "", "",
                meter.lastValue() == null ? "—" : Format.dial(meter.lastValue()),
                meter.lastTakenOn() == null ? "" : Format.date(meter.lastTakenOn()),
                meter.verificationDue() == null ? "—" : Format.date(meter.verificationDue()),
                MeterWords.mark(meter, today));
    }
}
