package ru.rodnik.documents.form;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Party;
import ru.rodnik.print.Signer;
import ru.rodnik.shared.Money;

/**
 * What an «Акт сверки» says (REC-07). Balances are seen from us: above zero the other side owes.
 *
 * @param from the first day of the period
 * @param to its last day
 * @param accounts one for each contract
 * @param theirHalf none: left empty, to be filled in by hand
 * @param theirSigner none: to be filled in by hand
 * @param attached the same for programs, put into the PDF
 */
public record Reconciliation(
        String number,
        LocalDate date,
        LocalDate from,
        LocalDate to,
        Party ours,
        Party theirs,
        List<Account> accounts,
        @Nullable Half theirHalf,
        Signer ourSigner,
        @Nullable Signer theirSigner,
        @Nullable Attached attached) {

    /**
     * What happened under one contract, in order of dates.
     *
     * @param number of the contract
     * @param contract «договору № 120-В от 01.02.2024», in the dative
     * @param penalties stand in a block of their own: they hold no VAT
     */
    public record Account(
            String number, String contract, Money opening, List<Operation> operations, List<Operation> penalties) {

        Money debit() {
            return sum(Operation::debit);
        }

        Money credit() {
            return sum(Operation::credit);
        }

        Money closing() {
            return opening.plus(debit()).minus(credit());
        }

        private Money sum(Function<Operation, Money> of) {
            return Money.sum(Stream.concat(operations.stream(), penalties.stream()).map(of).toList());
        }
    }

    /**
     * The other side's ledger as it keeps it.
     *
     * @param opening above zero we owe; none where it is not known
     */
    public record Half(@Nullable Money opening, List<TheirLine> lines) {

        Money debit() {
            return Money.sum(lines.stream().map(line -> line.operation().debit()).toList());
        }

        Money credit() {
            return Money.sum(lines.stream().map(line -> line.operation().credit()).toList());
        }

        @Nullable
        Money closing() {
            return opening == null ? null : opening.plus(debit()).minus(credit());
        }
    }

    /** @param contract its number, none where the line does not tell */
    public record TheirLine(@Nullable String contract, Operation operation) {}

    /** A file that goes into the PDF. */
    public record Attached(String name, byte[] bytes) {}

    /**
     * One document. A correction downwards is a debit below zero.
     *
     * @param document «Оказание услуг (акт № 1234 от 31.10.2026)», «Оплата (п/п № 45 от 05.10.2026)»
     */
    public record Operation(LocalDate date, String document, Money debit, Money credit) {}

    Money opening() {
        return Money.sum(accounts.stream().map(Account::opening).toList());
    }

    Money debit() {
        return Money.sum(accounts.stream().map(Account::debit).toList());
    }

    Money credit() {
        return Money.sum(accounts.stream().map(Account::credit).toList());
    }

    /** What is owed at the end of the last day. */
    public Money closing() {
        return Money.sum(accounts.stream().map(Account::closing).toList());
    }
}
