package ru.rodnik.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.reconciliation.OwnParties.Parties;
import ru.rodnik.reconciliation.difference.Books;
import ru.rodnik.reconciliation.difference.Comparison;
import ru.rodnik.reconciliation.difference.DifferenceRules;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.reconciliation.theirs.TheirLedger;
import ru.rodnik.shared.Money;

/** Compares a ledger of the subscriber with ours as it is now; writes nothing. */
@Service
public class FindDifferences {

    private final OurBooks ourBooks;

    FindDifferences(OurBooks ourBooks) {
        this.ourBooks = ourBooks;
    }

    /**
     * What came of it.
     *
     * @param notes what to know about the file, in Russian
     */
    public record Found(Parties parties, LocalDate from, LocalDate to, Comparison comparison, List<String> notes) {
        public Found {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Compares the days; a ledger of which it is not certain whose debit a debit is, is taken the way it agrees better.
     *
     * @param from none: the first day of the file; {@code to} none: its last day
     */
    @Transactional(readOnly = true)
    public Found find(Parties parties, TheirLedger ledger, @Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null ? ledger.from() : from;
        var last = to == null ? ledger.to() : to;
        return compare(ourBooks.of(parties, first, last), parties, ledger, first, last);
    }

    static Found compare(Books ours, Parties parties, TheirLedger ledger, LocalDate first, LocalDate last) {
        var asTold = compare(ours, ledger, parties, first, last);
        var turned = ledger.surelyTurned() ? asTold : compare(ours, ledger.turned(), parties, first, last);
        var better = turned.agreeing() > asTold.agreeing();
        var notes = new ArrayList<>(ledger.notes());
        if (better) {
            notes.add("В вашем файле дебет и кредит стоят как у нас: начисления в дебете.");
        }
        contradiction(better ? ledger.turned() : ledger, notes);
        return new Found(parties, first, last, better ? turned : asTold, notes);
    }

    private static Comparison compare(Books ours, TheirLedger ledger, Parties parties, LocalDate from, LocalDate to) {
        return DifferenceRules.compare(ours, books(ledger, parties, from, to), from);
    }

    private static Books books(TheirLedger ledger, Parties parties, LocalDate from, LocalDate to) {
        var chosen = parties.chosen();
        Predicate<LedgerLine> counts = line -> chosen == null || line.contract() == null
                || line.contract().equals(chosen.number());
        Predicate<LedgerLine> inDays = line -> !line.day().isBefore(from) && !line.day().isAfter(to);
        var others = lines(ledger, counts.negate());
        var whole = from.equals(ledger.from()) && others.isEmpty();
        return new Books(whole ? ledger.opening() : null, lines(ledger, counts.and(inDays)), others,
                lines(ledger, counts.and(inDays.negate())), List.of());
    }

    private static List<LedgerLine> lines(TheirLedger ledger, Predicate<LedgerLine> which) {
        return ledger.lines().stream().filter(which).toList();
    }

    /** The lines of a file should lead from its opening balance to its closing one. */
    private static void contradiction(TheirLedger ledger, List<String> notes) {
        var opening = ledger.opening();
        var closing = ledger.closing();
        if (opening == null || closing == null) {
            return;
        }
        var reached = opening.plus(Money.sum(ledger.lines().stream().map(LedgerLine::amount).toList()));
        if (!reached.equals(closing)) {
            notes.add("Строки вашего файла не приводят к его сальдо на конец: не хватает "
                    + closing.minus(reached).abs() + "\u00a0₽. Проверьте, что файл выгружен целиком.");
        }
    }
}
