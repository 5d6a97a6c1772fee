package ru.rodnik.consumption;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Days on which no commercial meter stands at all: the guaranteed volume, then capacity (EST-04, EST-07). */
final class NoMeter {

    /** So many days without a meter are charged at the guaranteed volume. */
    static final int GUARANTEED_DAYS = 60;

    /** Up to this load, in cubic metres an hour, a premises without a meter keeps its guaranteed volume. */
    static final BigDecimal SMALL_LOAD = new BigDecimal("0.1");

    private NoMeter() {}

    static void charge(PremisesFacts premises, List<MeterFacts> commercial, MonthDays days, MonthSum sum) {
        int without = days.all() & ~days.withMeter(days.all(), commercial);
        if (without == 0) {
            return;
        }
        var load = premises.connectedLoad();
        boolean small = load != null && load.compareTo(SMALL_LOAD) <= 0;
        int guaranteed = premises.guaranteed() == null
                ? 0
                : small ? without
                : days.where(without, day -> DAYS.between(dayOne(premises, commercial, day), day) < GUARANTEED_DAYS);
        var dayOne = dayOne(premises, commercial, days.day(Integer.highestOneBit(without)));
        if (small && load != null) {
            sum.byGuarantee(guaranteed, Ground.GUARANTEED_SMALL_LOAD, load.toPlainString());
        } else {
            sum.byGuarantee(guaranteed, Ground.GUARANTEED_WITHOUT_METER, dayOne);
        }
        sum.byCapacity(without & ~guaranteed, Ground.CAPACITY_WITHOUT_METER, dayOne);
    }

    /** The contract's first day, or the day after the last removal before the given one. */
    private static LocalDate dayOne(PremisesFacts premises, List<MeterFacts> commercial, LocalDate day) {
        var dayOne = premises.contract().from();
        for (var meter : commercial) {
            if (meter.removedOn() != null && meter.removedOn().isBefore(day)) {
                dayOne = Days.later(dayOne, meter.removedOn().plusDays(1));
            }
        }
        return dayOne;
    }
}
