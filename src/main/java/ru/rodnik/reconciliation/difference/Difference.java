package ru.rodnik.reconciliation.difference;

import java.util.List;
import ru.rodnik.shared.Money;

/**
 * One mismatch with its cause.
 *
 * @param ours and {@code theirs}: the lines it is about; one of them may be empty
 * @param effect by how much our balance is above theirs because of it
 * @param because what is seen, in Russian
 * @param advice what to do about it
 */
public record Difference(
        Cause cause, List<LedgerLine> ours, List<LedgerLine> theirs, Money effect, String because, String advice) {

    public Difference {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    /** Where what it is about is in both opening balances in the end. */
    Difference withoutEffect() {
        return new Difference(cause, ours, theirs, Money.ZERO, because, advice);
    }
}
