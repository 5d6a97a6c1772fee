package ru.rodnik.reconciliation.difference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/**
 * A line of a ledger, seen from the utility whosever ledger it is: above zero the subscriber owes more by it.
 *
 * @param place where it stands: the row of a file, 0 where it has none
 * @param text the paper as its side calls it
 * @param contract the number of the contract, none where the line does not say
 * @param net what it is without VAT, where that is known
 */
public record LedgerLine(
        int place,
        LocalDate day,
        Kind kind,
        String text,
        PaperNumbers numbers,
        Money amount,
        @Nullable String contract,
        @Nullable Money net) {

    /** What a line is about. */
    public enum Kind {
        SUPPLY,
        CORRECTION,
        PENALTY,
        PAYMENT
    }

    /** A line of the other side's ledger; what it is about is read from its words and its side. */
    public static LedgerLine theirs(
            int place, LocalDate day, String text, PaperNumbers numbers, Money amount, @Nullable String contract) {
        var words = text.toLowerCase(java.util.Locale.ROOT);
        var kind = words.contains("коррект") || words.contains("сторно") && !amount.isNegative()
                ? Kind.CORRECTION
                : words.matches(".*(пен[ия]|неустойк|штраф).*")
                        ? Kind.PENALTY
                : amount.isNegative() ? Kind.PAYMENT : Kind.SUPPLY;
        return new LedgerLine(place, day, kind, text, numbers, amount, contract, null);
    }

    LedgerLine with(Money sum) {
        return new LedgerLine(place, day, kind, text, numbers, sum, contract, null);
    }
}
