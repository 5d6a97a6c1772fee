package ru.rodnik.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/**
 * One change of what is owed.
 *
 * @param kind CHARGE, CORRECTION, PAYMENT, PENALTY, OPENING or REVERSAL; {@code countsAs} is never REVERSAL
 * @param title as the reconciliation act calls it
 * @param source {@code document:4711} or {@code payment:12}
 * @param period the month whose debt it makes or pays
 * @param amount above zero when more is owed
 * @param owed by the contracts asked for after this change, an advance below zero
 * @param lines how many there are in all
 */
public record SettlementLine(
        long postingId,
        long contractId,
        String contractNumber,
        LocalDate effectiveOn,
        String kind,
        String countsAs,
        String title,
        String source,
        @Nullable BillingPeriod period,
        boolean reversed,
        Money amount,
        Money owed,
        int lines) {

    public boolean isPayment() {
        return countsAs.equals("PAYMENT");
    }

    /** What was charged, payments taken back left out; null where nothing was. */
    public @Nullable Money charged() {
        return isPayment() ? null : amount;
    }

    /** What was paid, below zero for a payment taken back; null where nothing was. */
    public @Nullable Money paid() {
        return isPayment() ? amount.negated() : null;
    }
}
