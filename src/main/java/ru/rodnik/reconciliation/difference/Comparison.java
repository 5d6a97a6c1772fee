package ru.rodnik.reconciliation.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/**
 * What came of comparing two ledgers. The effects of the differences add up to the difference of the balances.
 *
 * @param agreeing how many lines of theirs are as ours
 */
public record Comparison(Books ours, Books theirs, List<Difference> differences, int agreeing) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    /** By how much our closing balance is above theirs; by how much the turnovers differ where no balance is told. */
    public Money gap() {
        var theirClosing = theirs.closing();
        var ourClosing = ours.closing();
        return theirClosing == null || ourClosing == null
                ? ours.turnover().minus(theirs.turnover())
                : ourClosing.minus(theirClosing);
    }

    /** What the named differences come to; the same as the gap. */
    public Money explained() {
        return Money.sum(differences.stream().map(Difference::effect).toList());
    }

    public @Nullable Money theirClosing() {
        return theirs.closing();
    }
}
