package ru.rodnik.consumption;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;
import ru.rodnik.shared.BillingPeriod;

/** The days of a month that belong to a contract. Sets of them are kept as bits, bit 0 being the 1st. */
record MonthDays(BillingPeriod month, LocalDate first, LocalDate last) {

    static MonthDays of(PremisesFacts premises, BillingPeriod month) {
        return new MonthDays(month, premises.firstDayIn(month), premises.lastDayIn(month));
    }

    int all() {
        return between(first, last);
    }

    /** These days as far as they count, both ends included. */
    int between(LocalDate from, LocalDate to) {
        var start = Days.later(from, first);
        var end = Days.earlier(to, last);
        if (end.isBefore(start)) {
            return 0;
        }
        int length = (int) DAYS.between(start, end) + 1;
        return (int) ((1L << length) - 1) << (start.getDayOfMonth() - 1);
    }

    /** Those of the days on which something is so. */
    int where(int days, Predicate<LocalDate> so) {
        int found = 0;
        for (int left = days; left != 0; left &= left - 1) {
            int bit = Integer.lowestOneBit(left);
            if (so.test(day(bit))) {
                found |= bit;
            }
        }
        return found;
    }

    /** Those of the days on which at least one of the meters stands. */
    int withMeter(int days, Collection<MeterFacts> meters) {
        int left = days;
        for (var meter : meters) {
            left &= ~between(meter.installedOn(), Days.earlier(last, meter.removedOn()));
        }
        return days & ~left;
    }

    LocalDate day(int bit) {
        return month.firstDay().plusDays(Integer.numberOfTrailingZeros(bit));
    }

    static int count(int days) {
        return Integer.bitCount(days);
    }
}
