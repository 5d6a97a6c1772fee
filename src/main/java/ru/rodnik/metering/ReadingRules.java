package ru.rodnik.metering;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.rodnik.metering.ReadingVerdict.Accepted;
import ru.rodnik.metering.ReadingVerdict.Held;
import ru.rodnik.metering.ReadingVerdict.Refused;
import ru.rodnik.metering.ReadingVerdict.Unconfirmed;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Format;

/** Which readings are taken, which are asked about, which are held for an engineer (T49). */
public final class ReadingRules {

    /** More than so many times the usual is asked about and held. */
    static final BigDecimal PLAUSIBLE_GROWTH = BigDecimal.valueOf(3);

    private ReadingRules() {}

    /**
     * Judges what somebody says the meter shows.
     *
     * @param value as it was typed, unrounded
     * @param confirmed whether he said, having been asked, that it is really so
     * @param today in the utility's zone
     */
    public static ReadingVerdict judge(
            BigDecimal value, LocalDate takenOn, boolean confirmed, MeterHistory meter, LocalDate today) {
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
        return weigh(dial, volume.get(), before, takenOn, confirmed, meter);
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

    private static ReadingVerdict weigh(
            CubicMetres dial, CubicMetres volume, Dial before, LocalDate takenOn, boolean confirmed,
            MeterHistory meter) {
        var days = Math.max(1, ChronoUnit.DAYS.between(before.takenOn(), takenOn));
        var usual = meter.usualDaily(before).map(daily -> daily.multiply(BigDecimal.valueOf(days)));
        var muchMore = usual.filter(u -> volume.volume().compareTo(u.multiply(PLAUSIBLE_GROWTH)) > 0);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (dial.isLessThan(before.value())) {
            doubts.add(Doubt.PASSED_ZERO);
        }
        if (muchMore.isPresent()) {
            doubts.add(Doubt.UNUSUALLY_MUCH);
        }
        if (!doubts.isEmpty() && !confirmed) {
            return new Unconfirmed(volume, Set.copyOf(doubts), question(doubts, volume, muchMore, before));
        }
        if (muchMore.isPresent()) {
            return new Held(volume, Set.copyOf(doubts), timesMore(volume, muchMore.get()) + ".");
        }
        return new Accepted(volume, Set.copyOf(doubts), remarks(volume, doubts, takenOn, meter));
    }

    private static String question(Set<Doubt> doubts, CubicMetres volume, Optional<BigDecimal> muchMore, Dial before) {
        var sentences = new ArrayList<String>();
        if (doubts.contains(Doubt.PASSED_ZERO)) {
            sentences.add("Меньше прошлого показания " + Format.dial(before.value()) + ": счётчик перешёл через ноль?");
        }
        muchMore.ifPresent(usual -> sentences.add(timesMore(volume, usual) + "."));
        sentences.add("Если всё верно, отметьте это и передайте ещё раз.");
        return String.join(" ", sentences);
    }

    private static String timesMore(CubicMetres volume, BigDecimal usual) {
        var about = "обычно около " + Format.natural(usual.setScale(0, HALF_UP)) + Format.NBSP + "м³";
        if (usual.signum() == 0) {
            return "Раньше расхода не было, теперь " + Format.cubicMetres(volume);
        }
        var times = volume.volume().divide(usual, 1, HALF_UP);
        return "В" + Format.NBSP + Format.natural(times) + Format.NBSP
                + (times.stripTrailingZeros().scale() > 0
                        ? "раза"
                        : Format.word(times.longValue(), "раз", "раза", "раз"))
                + " больше обычного (" + about + ")";
    }

    private static List<String> remarks(CubicMetres volume, Set<Doubt> doubts, LocalDate takenOn, MeterHistory meter) {
        var remarks = new ArrayList<String>();
        if (doubts.contains(Doubt.PASSED_ZERO)) {
            remarks.add("Счётчик перешёл через ноль, это нормально.");
        }
        if (volume.isZero()) {
            remarks.add("Как в прошлый раз: расхода нет.");
        }
        withoutMeter(takenOn, meter).ifPresent(remarks::add);
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
