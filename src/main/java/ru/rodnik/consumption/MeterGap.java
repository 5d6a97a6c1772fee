package ru.rodnik.consumption;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.MeterChain.Bridge;
import ru.rodnik.shared.BillingPeriod;

/** Days that no trusted dial covers: control meter, else the average for sixty days of the fault, else capacity. */
final class MeterGap {

    /** Up to this day of a fault the average stands in, the fault's first day being day 1 (EST-05, EST-A). */
    static final int AVERAGE_DAYS = 60;

    private final MeterChain chain;
    private final List<MeterChain> controls;
    private final MonthDays days;
    private final MonthSum sum;

    MeterGap(MeterChain chain, List<MeterChain> controls, MonthDays days, MonthSum sum) {
        this.chain = chain;
        this.controls = controls;
        this.days = days;
        this.sum = sum;
    }

    /**
     * Charges a gap.
     *
     * @param before index of the dial before the gap, −1 without any
     * @param after the day of that dial; the gap begins the day after
     * @param mask the days of the gap in the month
     */
    void charge(int before, LocalDate after, int mask) {
        int left = mask;
        for (var control : controls) {
            left &= ~controlled(control, left);
        }
        boolean longSilent = before >= 0
                && BillingPeriod.containing(chain.at(before).on()).monthsUntil(days.month())
                        > MeteredMonth.ESTIMATED_MONTHS;
        int byCapacity = days.where(left, day -> isPastAverage(chain.faultOn(day, after), day, longSilent));
        if (byCapacity != 0) {
            var last = days.day(Integer.highestOneBit(byCapacity));
            var fault = chain.faultOn(last, after);
            sum.byCapacity(byCapacity, Ground.CAPACITY_AFTER_FAULT, fault == null ? last : fault.from());
        }
        int byAverage = left & ~byCapacity;
        if (byAverage != 0) {
            sum.byAverage(Method.AVERAGE, chain, before, byAverage, 0);
        }
    }

    /** Days after a repair, not read yet, stand where the fault ended: it grows no older, but silence does. */
    private static boolean isPastAverage(@Nullable Days fault, LocalDate day, boolean longSilent) {
        if (fault == null) {
            return false;
        }
        var lastFaulty = Days.earlier(day, fault.until());
        boolean repaired = lastFaulty.isBefore(day);
        return DAYS.between(fault.from(), lastFaulty) + 1 > AVERAGE_DAYS || (longSilent && repaired);
    }

    /** Charges what of these days the control meter covers, by days of its readings, and returns them (MET-06). */
    private int controlled(MeterChain control, int mask) {
        int taken = 0;
        for (int index = 0; index < control.last(); index++) {
            if (control.after(index) != Bridge.METERED) {
                continue;
            }
            var from = control.at(index);
            var to = control.at(index + 1);
            int covered = mask & days.between(from.on().plusDays(1), to.on());
            if (covered == 0) {
                continue;
            }
            var passed = MeterChain.passed(from, to);
            if (passed == null) {
                sum.park(MeteredMonth.dials(Ground.DIAL_BELOW_PREVIOUS, from, to));
                return taken;
            }
            int count = MonthDays.count(covered);
            sum.add(Method.CONTROL_METER, MonthSum.share(passed, count, DAYS.between(from.on(), to.on())), Reason.of(
                    Ground.CONTROL_METER, from.meter().serial(), count, passed, from.on(), to.on())
                    .from(from.reading(), to.reading()));
            taken |= covered;
        }
        return taken;
    }
}
