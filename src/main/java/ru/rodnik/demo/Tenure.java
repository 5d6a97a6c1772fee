package ru.rodnik.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;

/**
 * How long an invented contract holds, both ends included.
 *
 * @param from null where it was there before the invented months
 * @param until null where it goes on
 */
record Tenure(@Nullable LocalDate from, @Nullable LocalDate until) {

    static final Tenure STANDING = new Tenure(null, null);

    boolean touches(BillingPeriod month) {
        return (from == null || !from.isAfter(month.lastDay())) && (until == null || !until.isBefore(month.firstDay()));
    }

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
