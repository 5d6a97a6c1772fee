package ru.rodnik.metering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.registry.PremisesUse;
import ru.rodnik.shared.BillingPeriod;

/**
 * Days of a month, both inclusive, on which readings and hot-water volumes are taken: for a use of premises, or for one
 * contract as its exception. Days that a short month lacks mean its last day.
 *
 * @param use none where it is a contract's exception
 * @param contractId none where it is the rule of a use
 * @param validFrom the day from which it is the rule
 */
public record SubmissionWindow(
        @Nullable PremisesUse use, @Nullable Long contractId, int firstDay, int lastDay, LocalDate validFrom) {

    public LocalDate firstDayIn(BillingPeriod month) {
        return month.month().atDay(Math.min(firstDay, month.days()));
    }

    public LocalDate lastDayIn(BillingPeriod month) {
        return month.month().atDay(Math.min(lastDay, month.days()));
    }

    boolean contains(LocalDate day) {
        var month = BillingPeriod.containing(day);
        return !day.isBefore(firstDayIn(month)) && !day.isAfter(lastDayIn(month));
    }
}
