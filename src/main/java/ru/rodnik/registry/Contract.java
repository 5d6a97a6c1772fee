package ru.rodnik.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * Under what a subscriber is served and pays.
 *
 * @param validTo the last day, inclusive; none: until further notice
 * @param dueDay the day of the next month by which a month is to be paid (PAY-01)
 * @param advancePercent of the month before, due on {@code advanceDay} (PAY-05)
 * @param limitAmount what a budget contract may cost in a year, gross (CON-09)
 */
public record Contract(
        long id,
        String number,
        SubscriberCode subscriberCode,
        @Nullable LocalDate signedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        ContractCategory category,
        PriceBasis priceBasis,
        int dueDay,
        @Nullable BigDecimal advancePercent,
        @Nullable Integer advanceDay,
        @Nullable String governmentContractId,
        @Nullable Money limitAmount) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
