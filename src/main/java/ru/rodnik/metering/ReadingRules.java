package ru.rodnik.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.rodnik.metering.ReadingVerdict.Accepted;
import ru.rodnik.metering.ReadingVerdict.Held;
import ru.rodnik.metering.ReadingVerdict.Refused;
import ru.rodnik.metering.ReadingVerdict.Unconfirmed;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Format;

/** Which readings are taken, which are asked about, which are held for an engineer (T49). */
public final class ReadingRules {

    private ReadingRules() {}

    /**
     * Judges what somebody says the meter shows.
     *
     * @param value as it was typed, unrounded
     * @param confirmed whether he said, having been asked, that it is really so
     * @param today in the utility's zone
     */
    public static ReadingVerdict judge(
            BigDecimal value, LocalDate takenOn, boolean confirmed, MeterHistory meter, LocalDate today,
            ReadingLimits limits) {
        var objection = objection(value, takenOn, meter, today);
        if (objection.isPresent()) {
            return objection.get();
        }
        var dial = new CubicMetres(value);
        var before = meter.before(BillingPeriod.containing(takenOn));
        var volume = meter.volume(before.value(), dial);
        if (volume.isEmpty()) {
            return new Refused(Objection.LESS_THAN_BEFORE, "Меньше прошлого показания " + Format.dial(before.value())
                    + ". Исправьте цифры или сообщите о замене прибора.");
        }
        var later = meter.after(BillingPeriod.containing(takenOn));
        if (later.isPresent() && meter.volume(dial, later.get().value()).isEmpty()) {
            return new Refused(Objection.MORE_THAN_LATER, "Больше показания " + Format.dial(later.get().value())
                    + " от " + Format.date(later.get().takenOn()) + ". Проверьте цифры и дату.");
        }
        var doubts = DoubtRules.assess(dial, volume.get(), before, takenOn, meter, limits);
        return decide(volume.get(), doubts, confirmed, limits);
    }

    /** What speaks against a dial that may be taken; nothing against one that may not. */
    static Assessment assess(BigDecimal value, LocalDate takenOn, MeterHistory meter, ReadingLimits limits) {
        var dial = new CubicMetres(value);
        var before = meter.before(BillingPeriod.containing(takenOn));
        return meter.volume(before.value(), dial)
                .map(volume -> DoubtRules.assess(dial, volume, before, takenOn, meter, limits))
                .orElseGet(() -> new Assessment(List.of(), CubicMetres.ZERO));
    }

    private static Optional<ReadingVerdict> objection(
            BigDecimal value, LocalDate takenOn, MeterHistory meter, LocalDate today) {
        if (takenOn.isAfter(today)) {
            return refused(Objection.IN_THE_FUTURE,
                    "Дата показания ещё не наступила. Укажите сегодняшнюю или более раннюю.");
        }
        if (takenOn.isBefore(meter.installedOn())) {
            return refused(Objection.BEFORE_INSTALLATION, "Прибор установлен " + Format.date(meter.installedOn())
                    + ". Укажите этот день или более поздний.");
        }
        if (meter.removedOn() != null && takenOn.isAfter(meter.removedOn())) {
            return refused(Objection.AFTER_REMOVAL, "Прибор снят " + Format.date(meter.removedOn())
                    + ". Передайте показание нового прибора.");
        }
        if (value.signum() < 0) {
            return refused(Objection.NEGATIVE, "Показание не бывает меньше нуля. Введите цифры со счётчика.");
        }
        if (value.stripTrailingZeros().scale() > meter.decimals()) {
            return refused(Objection.TOO_MANY_DECIMALS, meter.decimals() == 0
                    ? "Этот прибор показывает целые кубометры. Введите число без запятой."
                    : "После запятой у этого прибора не больше "
                            + Format.plural(meter.decimals(), "цифры", "цифр", "цифр") + ".");
        }
        if (value.compareTo(meter.capacity()) >= 0) {
            return refused(Objection.TOO_MANY_DIGITS, "На этом приборе до запятой "
                    + Format.plural(meter.digits(), "цифра", "цифры", "цифр") + ". Проверьте, нет ли лишней.");
        }
        return Optional.empty();
    }

    private static Optional<ReadingVerdict> refused(Objection objection, String because) {
        return Optional.of(new Refused(objection, because));
    }

    private static ReadingVerdict decide(
            CubicMetres volume, Assessment assessment, boolean confirmed, ReadingLimits limits) {
        var asked = assessment.asked();
        if (!asked.isEmpty() && !confirmed) {
            return new Unconfirmed(volume, asked, question(assessment));
        }
        return assessment.probability().compareTo(limits.heldFrom()) >= 0
                ? new Held(volume, asked, assessment.because())
                : new Accepted(volume, asked, remarks(volume, assessment));
    }

    private static String question(Assessment assessment) {
        var sentences = new ArrayList<String>();
        assessment.suspicions().stream().filter(one -> one.doubt().asks()).map(Suspicion::because)
                .forEach(sentences::add);
        sentences.add("Если всё верно, отметьте это и передайте ещё раз.");
        return String.join(" ", sentences);
    }

    private static List<String> remarks(CubicMetres volume, Assessment assessment) {
        var remarks = new ArrayList<String>();
        if (assessment.has(Doubt.PASSED_ZERO)) {
            remarks.add("Счётчик перешёл через ноль, это нормально.");
        }
        if (volume.isZero() && !assessment.has(Doubt.STUCK)) {
            remarks.add("Как в прошлый раз: расхода нет.");
        }
        assessment.suspicions().stream().filter(one -> !one.doubt().asks()).map(Suspicion::because)
                .forEach(remarks::add);
        return List.copyOf(remarks);
    }

    /** Why a meter's readings are taken, but nothing is charged by them (MTR-04). */
    public static Optional<String> withoutMeter(LocalDate on, MeterHistory meter) {
        if (meter.verificationDue() != null && on.isAfter(meter.verificationDue())) {
            return Optional.of("Поверка истекла " + Format.date(meter.verificationDue())
                    + ". Показание примем, начислим без прибора до новой поверки.");
        }
        if (meter.faultyFrom() != null && !on.isBefore(meter.faultyFrom())) {
            return Optional.of("Прибор неисправен с " + Format.date(meter.faultyFrom())
                    + ". Показание примем, начислим без прибора до ремонта.");
        }
        return Optional.empty();
    }
}
