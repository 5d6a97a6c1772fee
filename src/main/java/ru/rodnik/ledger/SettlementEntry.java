package ru.rodnik.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * One change of what a contract owes.
 *
 * @param amount above zero when more is owed
 * @param countsAs the kind; of a reversal, the kind of what it takes back
 * @param title as a reconciliation act calls it: {@code Оплата (п/п № 45 от 05.10.2026)}
 * @param source {@code document:4711}, {@code payment:12}
 * @param period the month whose debt it makes or pays
 */
public record SettlementEntry(
        long id,
        SubscriberCode subscriberCode,
        long contractId,
        LocalDate effectiveOn,
        Money amount,
        PostingKind kind,
        PostingKind countsAs,
        String title,
        String source,
        @Nullable BillingPeriod period,
        Instant postedAt,
        boolean reversed) {

    /** The debit column of an act: what is owed; a correction downwards is a debit below zero. */
    public Money debit() {
        return countsAs == PostingKind.PAYMENT ? Money.ZERO : amount;
    }

    /** The credit column of an act: what was paid; a payment taken back is a credit below zero. */
    public Money credit() {
        return countsAs == PostingKind.PAYMENT ? amount.negated() : Money.ZERO;
    }
}
