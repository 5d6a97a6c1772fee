package ru.rodnik.reconciliation;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * A subscriber as a set of acts looks at him: what moved within its days, and which acts he has.
 *
 * @param act the number of the latest act of exactly these days and of all contracts that is not cancelled
 * @param signedThisYear whether an act was signed in the year of the last day, {@code awaited} whether one is open
 * @param asked whether an act went to him on our initiative within this quarter (REC-02)
 */
public record SubscriberStanding(
        SubscriberCode subscriberCode,
        String name,
        boolean hasContract,
        Money opening,
        Money debit,
        Money credit,
        Money closing,
        boolean moved,
        @Nullable String act,
        boolean signedThisYear,
        boolean awaited,
        boolean asked) {

    boolean isEmpty() {
        return !moved && opening.isZero() && closing.isZero();
    }
}
