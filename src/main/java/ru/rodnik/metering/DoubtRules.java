package ru.rodnik.metering;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Format;

/** What makes a reading doubtful, each doubt explained in one sentence (T49). */
final class DoubtRules {

    /** A slip of the typing makes a dial so many times too large: a digit, two digits, a comma left out. */
    private static final List<Integer> SLIPS = List.of(10, 100, 1000);

    private final ReadingLimits limits;
    private final MeterHistory meter;
    private final CubicMetres dial;
    private final CubicMetres volume;
    private final Dial before;
    private final LocalDate takenOn;
    private final @Nullable Usual usual;
    private final List<Suspicion> suspicions = new ArrayList<>(1);
    private BigDecimal atStake = BigDecimal.ZERO;

    private DoubtRules(
            ReadingLimits limits, MeterHistory meter, CubicMetres dial, CubicMetres volume, Dial before,
            LocalDate takenOn) {
        this.limits = limits;
        this.meter = meter;
        this.dial = dial;
        this.volume = volume;
        this.before = before;
        this.takenOn = takenOn;
        this.usual = usual(meter, before, takenOn).orElse(null);
    }

    /** What usually flows in these days: the least and the most of the last year and of this season a year ago. */
    private record Usual(BigDecimal least, BigDecimal most) {}

    /**
     * Weighs a dial that may be taken.
     *
     * @param volume since {@code before}
     */
    static Assessment assess(
            CubicMetres dial, CubicMetres volume, Dial before, LocalDate takenOn, MeterHistory meter,
            ReadingLimits limits) {
        var rules = new DoubtRules(limits, meter, dial, volume, before, takenOn);
        rules.passedZero();
        rules.muchOrLittle();
        rules.stuck();
        rules.extraDigit();
        rules.roundNumber();
        rules.withoutMeter();
        return new Assessment(rules.suspicions, CubicMetres.rounded(rules.atStake));
    }

    private static Optional<Usual> usual(MeterHistory meter, Dial before, LocalDate takenOn) {
        var days = BigDecimal.valueOf(Math.max(1, ChronoUnit.DAYS.between(before.takenOn(), takenOn)));
        return meter.usualDaily(before).map(ofYear -> {
            var ofSeason = meter.seasonalDaily(before, takenOn).orElse(ofYear);
            return new Usual(ofYear.min(ofSeason).multiply(days), ofYear.max(ofSeason).multiply(days));
        });
    }

    private void passedZero() {
        if (dial.isLessThan(before.value())) {
            add(Doubt.PASSED_ZERO, volume.volume(), "Меньше прошлого показания " + Format.dial(before.value())
                    + ": счётчик перешёл через ноль.");
        }
    }

    private void muchOrLittle() {
        if (usual == null) {
            return;
        }
        var flowed = volume.volume();
        if (flowed.compareTo(usual.most().multiply(limits.threshold(Doubt.UNUSUALLY_MUCH))) > 0) {
            add(Doubt.UNUSUALLY_MUCH, flowed.subtract(usual.most()), timesMore(usual.most()));
        } else if (flowed.signum() > 0
                && flowed.compareTo(usual.least().multiply(limits.threshold(Doubt.UNUSUALLY_LITTLE))) < 0) {
            add(Doubt.UNUSUALLY_LITTLE, usual.least().subtract(flowed),
                    "В" + Format.NBSP + times(usual.least().divide(flowed, 1, HALF_UP)) + " меньше обычного ("
                            + about(usual.least()) + ").");
        }
    }

    private void stuck() {
        if (usual == null || usual.most().signum() == 0 || !volume.isZero()) {
            return;
        }
        var inRow = meter.inRow(dial, before.takenOn());
        if (BigDecimal.valueOf(inRow).compareTo(limits.threshold(Doubt.STUCK)) >= 0) {
            add(Doubt.STUCK, usual.most(), "Показание не меняется " + Format.plural(inRow, "раз", "раза", "раз")
                    + " подряд: возможно, прибор остановился.");
        }
    }

    private void extraDigit() {
        if (usual == null || suspicions.stream().noneMatch(s -> s.doubt() == Doubt.UNUSUALLY_MUCH)) {
            return;
        }
        var plausible = usual.most().multiply(limits.threshold(Doubt.UNUSUALLY_MUCH));
        for (int slip : SLIPS) {
            var meant = dial.volume().divide(BigDecimal.valueOf(slip), meter.decimals(), HALF_UP);
            var flowed = meant.subtract(before.value().volume());
            if (flowed.signum() > 0 && flowed.compareTo(plausible) <= 0) {
                add(Doubt.EXTRA_DIGIT, volume.volume().subtract(flowed),
                        "Похоже на лишнюю цифру или пропущенную запятую: "
                                + Format.dial(CubicMetres.rounded(meant)) + " дало бы обычный расход.");
                return;
            }
        }
    }

    private void roundNumber() {
        var divisor = limits.threshold(Doubt.ROUND_NUMBER);
        if (volume.isZero() || divisor.signum() == 0 || dial.volume().compareTo(divisor) <= 0) {
            return;
        }
        if (dial.volume().remainder(divisor).signum() == 0) {
            add(Doubt.ROUND_NUMBER, volume.volume().min(divisor),
                    "Круглое число " + Format.dial(dial) + ": возможно, его округлили.");
        }
    }

    private void withoutMeter() {
        ReadingRules.withoutMeter(takenOn, meter)
                .ifPresent(words -> add(Doubt.WITHOUT_METER, BigDecimal.ZERO, words));
    }

    private void add(Doubt doubt, BigDecimal stake, String because) {
        suspicions.add(new Suspicion(doubt, limits.weight(doubt), because));
        atStake = atStake.max(stake);
    }

    private String timesMore(BigDecimal most) {
        if (most.signum() == 0) {
            return "Раньше расхода не было, теперь " + Format.cubicMetres(volume) + ".";
        }
        return "В" + Format.NBSP + times(volume.volume().divide(most, 1, HALF_UP)) + " больше обычного (" + about(most)
                + ").";
    }

    private static String times(BigDecimal times) {
        return Format.natural(times) + Format.NBSP
                + (times.stripTrailingZeros().scale() > 0
                        ? "раза"
                        : Format.word(times.longValue(), "раз", "раза", "раз"));
    }

    private static String about(BigDecimal usual) {
        return "обычно около " + Format.natural(usual.setScale(0, HALF_UP)) + Format.NBSP + "м³";
    }
}
