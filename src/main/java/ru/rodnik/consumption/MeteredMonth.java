package ru.rodnik.consumption;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.MeterChain.Bridge;
import ru.rodnik.consumption.MeterChain.Point;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/** What the meters of one medium of a premises say about a month, and what is charged where they are silent. */
final class MeteredMonth {

    /** So many months in a row without a reading are estimated (MET-07, MET-08). */
    static final int ESTIMATED_MONTHS = 6;

    /**
     * A month without a reading that was charged by one, or by corrections alone, as it was parked then: what it comes to
     * is found anew in full, so that nothing of it is charged twice.
     */
    private static final Set<Method> BY_METER = EnumSet.of(Method.METER, Method.CORRECTION);

    private final PremisesFacts premises;
    private final Medium medium;
    private final BillingPeriod month;
    private final BillingPeriod knownBy;
    private final Set<BillingPeriod> reopened;
    private final MonthDays days;
    private final MonthSum sum;

    /**
     * @param knownBy the month being run; its readings settle an earlier month that was estimated
     * @param reopened months that this run charges anew, as corrections
     */
    MeteredMonth(
            PremisesFacts premises,
            Medium medium,
            BillingPeriod month,
            BillingPeriod knownBy,
            Set<BillingPeriod> reopened) {
        this.premises = premises;
        this.medium = medium;
        this.month = month;
        this.knownBy = knownBy;
        this.reopened = reopened;
        this.days = MonthDays.of(premises, month);
        this.sum = new MonthSum(premises, days);
    }

    /** Adds a meter with its successors; side by side meters are summed. */
    void add(List<MeterFacts> line, List<MeterChain> controls) {
        var chain = new MeterChain(line, days.last());
        int closing = chain.last();
        boolean read = closing >= 0 && !chain.at(closing).on().isBefore(days.first());
        int there = days.withMeter(days.all(), line);
        if (!read && there == 0) {
            return;
        }
        var gap = new MeterGap(chain, controls, days, sum);
        boolean said = walk(chain, gap, line);
        if (sum.isParked()) {
            return;
        }
        var lastDial = closing < 0 ? LocalDate.MIN : chain.at(closing).on();
        if (chain.isFaultyBetween(lastDial, days.last())) {
            gap.charge(closing, lastDial, there & days.between(lastDial.plusDays(1), days.last()));
        } else if (closing >= 0 && chain.isLostAfter(closing)) {
            parkForNoFinalDial(chain.at(closing).meter());
        } else if (!read) {
            silence(line, chain, closing, there);
        } else if (!said) {
            sum.add(Method.METER, CubicMetres.ZERO, dials(Ground.METERED, chain.at(closing), chain.at(closing)));
        }
    }

    void addDaysWithoutMeter(List<MeterFacts> commercial) {
        NoMeter.charge(premises, commercial, days, sum);
    }

    void park(Reason reason) {
        sum.park(reason);
    }

    MediumVolume volume() {
        return sum.volume();
    }

    /** Goes from dial to dial up to the last one of the month; true when anything was charged on the way. */
    private boolean walk(MeterChain chain, MeterGap gap, List<MeterFacts> line) {
        int opening = chain.lastUpTo(isFirstOfContract() ? days.first() : days.first().minusDays(1));
        int closing = chain.last();
        boolean said = false;
        int index = Math.max(opening, 0);
        while (index < closing && !sum.isParked()) {
            switch (chain.after(index)) {
                case METERED -> {
                    int end = chain.runFrom(index, closing);
                    metered(chain, index, end, index == opening);
                    index = end;
                    said = true;
                }
                case FAULTY -> {
                    var after = chain.at(index).on();
                    gap.charge(index, after,
                            days.withMeter(days.between(after.plusDays(1), chain.gapEnd(index)), line));
                    index++;
                    said = true;
                }
                case NO_METER -> index++;
                case LOST -> parkForNoFinalDial(chain.at(index).meter());
            }
        }
        return said;
    }

    /** A dial of the first day of a contract opens it: the water before was another's. */
    private boolean isFirstOfContract() {
        return days.first().equals(premises.contract().from());
    }

    private void parkForNoFinalDial(MeterFacts meter) {
        sum.park(Reason.of(Ground.NO_FINAL_DIAL, meter.serial(), String.valueOf(meter.removedOn())));
    }

    /** The meter's own volume; what belongs to estimated months before is left to their corrections (MET-08). */
    private void metered(MeterChain chain, int from, int to, boolean opensMonth) {
        var whole = volumeOf(chain, from, to);
        if (whole == null) {
            return;
        }
        for (var stretch : chain.stretches(from, to)) {
            sum.because(Method.METER, dials(Ground.METERED, stretch[0], stretch[1]));
        }
        var first = chain.at(from).on();
        var last = chain.at(to).on();
        var others = opensMonth ? ofOtherMonths(whole, first, last) : CubicMetres.ZERO;
        sum.add(Method.METER, whole.minus(others));
        if (!others.isZero()) {
            sum.because(Method.METER,
                    Reason.of(Ground.SPREAD, whole, first, last, DAYS.between(first, last), others));
        }
    }

    private CubicMetres ofOtherMonths(CubicMetres whole, LocalDate first, LocalDate last) {
        var others = CubicMetres.ZERO;
        var between = BillingPeriod.containing(first).next();
        for (; between.isBefore(month); between = between.next()) {
            var fate = fateOf(between, first);
            if (fate != Fate.IN_THIS_MONTH) {
                int daysOfContract = MonthDays.count(MonthDays.of(premises, between).all());
                others = others.plus(MonthSum.share(whole, daysOfContract, DAYS.between(first, last)));
            }
            if (fate == Fate.SETTLED) {
                sum.settles(between);
            }
        }
        return others;
    }

    private enum Fate {
        SETTLED,
        STAYS_AS_CHARGED,
        IN_THIS_MONTH
    }

    /** What becomes of the share of a month that passed without a reading after the opening dial. */
    private Fate fateOf(BillingPeriod between, LocalDate opening) {
        if (premises.isSuspendedIn(between)) {
            return Fate.IN_THIS_MONTH;
        }
        var charged = premises.methodsCharged(medium, between);
        boolean estimable = BillingPeriod.containing(opening).monthsUntil(between) <= ESTIMATED_MONTHS;
        if (charged.isEmpty() && !reopened.contains(between)) {
            return Fate.IN_THIS_MONTH;
        }
        boolean lostItsReading = BY_METER.containsAll(charged)
                && (charged.contains(Method.CORRECTION) || reopened.contains(between));
        if (estimable && (charged.contains(Method.ESTIMATED) || lostItsReading)) {
            return Fate.SETTLED;
        }
        return BY_METER.containsAll(charged) && !lostItsReading ? Fate.IN_THIS_MONTH : Fate.STAYS_AS_CHARGED;
    }

    /** Volume over a metered run; null when a dial fell without passing zero, and the month is parked. */
    private @Nullable CubicMetres volumeOf(MeterChain chain, int from, int to) {
        var volume = CubicMetres.ZERO;
        for (var stretch : chain.stretches(from, to)) {
            var passed = MeterChain.passed(stretch[0], stretch[1]);
            if (passed == null) {
                sum.park(dials(Ground.DIAL_BELOW_PREVIOUS, stretch[0], stretch[1]));
                return null;
            }
            volume = volume.plus(passed);
        }
        return volume;
    }

    static Reason dials(Ground ground, Point from, Point to) {
        var said = ground == Ground.METERED && to.dial().isLessThan(from.dial()) ? Ground.PASSED_ZERO : ground;
        return Reason.of(said, from.meter().serial(), from.on(), from.dial(), to.on(), to.dial())
                .from(from.reading(), to.reading());
    }

    /** No reading in the month though the meter is sound: estimated for six months, by capacity then (MET-07). */
    private void silence(List<MeterFacts> line, MeterChain chain, int lastRead, int there) {
        if (premises.isSuspendedIn(month)) {
            return;
        }
        var opening = chain.at(lastRead).on();
        int inARow = BillingPeriod.containing(opening).monthsUntil(month);
        if (inARow > ESTIMATED_MONTHS) {
            sum.byCapacity(there, Ground.CAPACITY_AFTER_SILENCE, inARow);
        } else if (!isSettled(line, opening)) {
            sum.byAverage(Method.ESTIMATED, chain, lastRead, there, inARow);
        }
    }

    /** Charges the share of this earlier month in what later readings showed, if there are such readings (MET-08). */
    private boolean isSettled(List<MeterFacts> line, LocalDate opening) {
        if (!month.isBefore(knownBy) || fateOf(month, opening) != Fate.SETTLED) {
            return false;
        }
        var later = new MeterChain(line, premises.lastDayIn(knownBy));
        int from = later.lastUpTo(opening);
        if (from == later.last() || later.after(from) != Bridge.METERED) {
            return false;
        }
        var read = BillingPeriod.containing(later.at(from + 1).on());
        int to = later.runFrom(from, later.lastUpTo(read.lastDay()));
        var whole = volumeOf(later, from, to);
        if (whole != null) {
            var last = later.at(to).on();
            long between = DAYS.between(opening, last);
            var share = MonthSum.share(whole, MonthDays.count(days.all()), between);
            sum.add(Method.METER, share,
                    Reason.of(Ground.SPREAD, whole, opening, last, between, whole.minus(share)));
        }
        return true;
    }
}
