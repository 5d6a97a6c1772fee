package ru.rodnik.reconciliation.theirs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.shared.Money;

/**
 * What a file of the other side says. Sums are seen from the utility: above zero the subscriber owes more.
 *
 * @param from the first day it covers and {@code to} the last one
 * @param opening what was owed before, where the file says it; {@code closing} likewise after
 * @param surelyTurned whether it is certain whose debit a debit is; if not, the ledger may have to be {@link #turned}
 * @param notes what a reader of the result should know about the file, in Russian
 */
public record TheirLedger(
        Source source,
        LocalDate from,
        LocalDate to,
        @Nullable Money opening,
        @Nullable Money closing,
        List<LedgerLine> lines,
        boolean surelyTurned,
        List<String> notes) {

    /** What kind of file it was. */
    public enum Source {
        FNS_ACT("Акт сверки в формате ФНС"),
        ACCOUNT_CARD("Карточка счёта"),
        TABLE("Таблица операций");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public TheirLedger {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** The same with debit for credit. */
    public TheirLedger turned() {
        return new TheirLedger(
                source, from, to, negated(opening), negated(closing),
                lines.stream()
                        .map(line -> LedgerLine.theirs(
                                line.place(), line.day(), line.text(), line.numbers(), line.amount().negated(),
                                line.contract()))
                        .toList(),
                surelyTurned, notes);
    }

    private static @Nullable Money negated(@Nullable Money sum) {
        return sum == null ? null : sum.negated();
    }
}
