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

    /** The debit column of an act: supply, and payments taken back as well as corrections upwards. */
    public Money debit() {
        return amount.isPositive() ? amount : Money.ZERO;
    }

    /** The credit column of an act. */
    public Money credit() {
        return amount.isNegative() ? amount.negated() : Money.ZERO;
    }
}
