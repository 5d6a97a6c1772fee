package ru.rodnik.reconciliation.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/**
 * The ledger of one side for the contracts and days that are compared.
 *
 * @param opening what was owed before the first line; none where it is not told
 * @param lines what counts
 * @param otherContracts lines of these days under contracts that do not count here: they may explain
 * @param otherDays lines before and after these days
 * @param takenBack payments that came and were taken back, so that they do not count any more
 */
public record Books(
        @Nullable Money opening,
        List<LedgerLine> lines,
        List<LedgerLine> otherContracts,
        List<LedgerLine> otherDays,
        List<LedgerLine> takenBack) {

    public Books {
        lines = List.copyOf(lines);
        otherContracts = List.copyOf(otherContracts);
        otherDays = List.copyOf(otherDays);
        takenBack = List.copyOf(takenBack);
    }

    public Money turnover() {
        return Money.sum(lines.stream().map(LedgerLine::amount).toList());
    }

    /** What is owed after the last line. */
    public @Nullable Money closing() {
        return opening == null ? null : opening.plus(turnover());
    }
}
