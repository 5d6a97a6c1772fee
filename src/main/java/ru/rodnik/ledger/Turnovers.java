package ru.rodnik.ledger;

import ru.rodnik.shared.Money;

/**
 * What a contract owed and paid in a period; debts above zero, advances below.
 * {@code closing = opening + charged + corrected + penalties − paid}.
 *
 * @param opening owed the evening before the period, with what was taken over from other books within it
 * @param charged supply of the period
 * @param paid what was received, less what was taken back
 * @param corrected changes of months charged before
 */
public record Turnovers(
        long contractId, Money opening, Money charged, Money paid, Money corrected, Money penalties, Money closing) {

    public static Turnovers none(long contractId) {
        return new Turnovers(contractId, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }
}
