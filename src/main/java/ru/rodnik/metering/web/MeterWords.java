package ru.rodnik.metering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.MeterCard;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Tone;

/** What pages say of a meter. */
final class MeterWords {

    /** Within so many days before its end a verification is spoken of (MTR-06). */
    static final int SOON_DAYS = 60;

    private MeterWords() {}

    /** The state of the meter as a badge; none while all is well. */
    static @Nullable Mark mark(MeterCard meter, LocalDate today) {
        var due = meter.verificationDue();
        if (meter.removedOn() != null && !meter.removedOn().isAfter(today)) {
            return new Mark("Снят " + Format.date(meter.removedOn()), Tone.NONE, Icon.INFO);
        }
        if (due != null && due.isBefore(today)) {
            return new Mark("Поверка истекла", Tone.BAD, Icon.ERROR);
        }
        if (meter.faultyFrom() != null) {
            return new Mark("Неисправен", Tone.BAD, Icon.ERROR);
        }
        return due != null && !due.isAfter(today.plusDays(SOON_DAYS))
                ? new Mark("Поверка до " + Format.date(due), Tone.WARN, Icon.CLOCK)
                : null;
    }

    static List<Fact> place(MeterCard meter) {
        return List.of(
                Fact.of("Договор", Format.no(meter.contractNumber())),
                Fact.of("Объект", Format.text(meter.premisesName())),
                Fact.of("Адрес", Format.text(meter.address())));
    }

    static List<Fact> facts(MeterCard meter) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Код в реестре", meter.code()));
        facts.add(Fact.of("Назначение", SheetRow.kind(meter.medium(), meter.role())));
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
}
