package ru.rodnik.documents.form;

import java.time.LocalDate;
import java.util.List;
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
 * @param theirSigner none: to be filled in by hand
 */
public record Reconciliation(
        String number,
        LocalDate date,
        LocalDate from,
        LocalDate to,
        Party ours,
        Party theirs,
        List<Account> accounts,
        Signer ourSigner,
        @Nullable Signer theirSigner) {

    /**
     * What happened under one contract, in order of dates.
     *
     * @param contract «договору № 120-В от 01.02.2024», in the dative
     */
    public record Account(String contract, Money opening, List<Operation> operations) {

        Money debit() {
            return Money.sum(operations.stream().map(Operation::debit).toList());
        }

        Money credit() {
            return Money.sum(operations.stream().map(Operation::credit).toList());
        }

        Money closing() {
            return opening.plus(debit()).minus(credit());
        }
    }

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
