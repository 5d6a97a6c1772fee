package ru.rodnik.metering;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/**
 * What is known of a meter when a reading is judged.
 *
 * @param digits of the dial before the point
 * @param decimals after it
 * @param removedOn the last day it counted
 * @param verificationDue the last day of a valid verification
 * @param faultyFrom the first day of a fault that lasts
 * @param accepted readings that count, the earliest first
 */
public record MeterHistory(
        int digits,
        int decimals,
        LocalDate installedOn,
        CubicMetres initialReading,
        @Nullable LocalDate removedOn,
        @Nullable LocalDate verificationDue,
        @Nullable LocalDate faultyFrom,
        List<Dial> accepted) {

    /** How far back the usual consumption looks (EST-06). */
    private static final int USUAL_DAYS = 365;

    /** A season is looked at with so many days before and after. */
    private static final int SEASON_MARGIN_DAYS = 31;

    private static final int SEASON_DAYS_MIN = 28;

    private static final int DAILY_SCALE = 10;

    public MeterHistory {
        accepted = List.copyOf(accepted);
    }

    /** The last reading taken before that month, or what the dial showed at its installation. */
    public Dial before(BillingPeriod month) {
        return accepted.stream()
                .filter(dial -> dial.takenOn().isBefore(month.firstDay()))
                .reduce((_, later) -> later)
                .orElseGet(this::initial);
    }

    /** The first reading taken after that month; there is one only where a past month is entered late. */
    public Optional<Dial> after(BillingPeriod month) {
        return accepted.stream().filter(dial -> dial.takenOn().isAfter(month.lastDay())).findFirst();
    }

    /**
     * From one dial to a later one. Where it is less, the dial has passed zero if what flowed then is at most half of
     * what the dial can show (calculation §1.1); otherwise nothing is known.
     */
    public Optional<CubicMetres> volume(CubicMetres opening, CubicMetres closing) {
        return volume(digits, opening, closing);
    }

    static Optional<CubicMetres> volume(int digits, CubicMetres opening, CubicMetres closing) {
        if (!closing.isLessThan(opening)) {
            return Optional.of(closing.minus(opening));
        }
        var capacity = BigDecimal.TEN.pow(digits);
        var overZero = CubicMetres.rounded(capacity).minus(opening).plus(closing);
        var half = CubicMetres.rounded(capacity.divide(BigDecimal.TWO));
        return overZero.isMoreThan(half) ? Optional.empty() : Optional.of(overZero);
    }

    /**
     * Cubic metres a day over the year before the last reading, ten digits; nothing with fewer than two readings or
     * where the dial went backwards (EST-06).
     */
    public Optional<BigDecimal> usualDaily(Dial last) {
        return daily(base(last));
    }

    private Optional<BigDecimal> daily(List<Dial> base) {
        var days = ChronoUnit.DAYS.between(base.getFirst().takenOn(), base.getLast().takenOn());
        if (days <= 0) {
            return Optional.empty();
        }
        var total = CubicMetres.ZERO;
        for (int i = 1; i < base.size(); i++) {
            var part = volume(base.get(i - 1).value(), base.get(i).value());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(part.get());
        }
        return Optional.of(total.volume().divide(BigDecimal.valueOf(days), DAILY_SCALE, HALF_UP));
    }

    /**
     * Cubic metres a day at this time of the year, a year ago: over the readings from a month before these days to a month
     * after them; nothing where they span less than four weeks.
     */
    public Optional<BigDecimal> seasonalDaily(Dial last, LocalDate takenOn) {
        var first = last.takenOn().minusYears(1).minusDays(SEASON_MARGIN_DAYS);
        var end = takenOn.minusYears(1).plusDays(SEASON_MARGIN_DAYS);
        var then = new ArrayList<Dial>();
        if (!installedOn.isBefore(first) && !installedOn.isAfter(end)) {
            then.add(initial());
        }
        accepted.stream()
                .filter(dial -> !dial.takenOn().isBefore(first) && !dial.takenOn().isAfter(end))
                .forEach(then::add);
        if (then.size() < 2
                || ChronoUnit.DAYS.between(then.getFirst().takenOn(), then.getLast().takenOn()) < SEASON_DAYS_MIN) {
            return Optional.empty();
        }
        return daily(then);
    }

    /** How many readings in a row, up to that day, showed just this. */
    int inRow(CubicMetres dial, LocalDate until) {
        int count = 0;
        for (var read : accepted.reversed()) {
            if (read.takenOn().isAfter(until)) {
                continue;
            }
            if (!read.value().equals(dial)) {
                break;
            }
            count++;
        }
        return count;
    }

    /** More than that the dial cannot show. */
    BigDecimal capacity() {
        return BigDecimal.TEN.pow(digits);
    }

    private Dial initial() {
        return new Dial(installedOn, initialReading);
    }

    private List<Dial> base(Dial last) {
        var base = new ArrayList<Dial>();
        if (!installedOn.isBefore(last.takenOn().minusDays(USUAL_DAYS))) {
            base.add(initial());
        }
        accepted.stream()
                .filter(dial -> !dial.takenOn().isAfter(last.takenOn()))
                .filter(dial -> !dial.takenOn().isBefore(last.takenOn().minusDays(USUAL_DAYS)))
                .forEach(base::add);
        if (base.isEmpty()) {
            base.add(last);
        }
        return base;
    }
}
