package ru.rodnik.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/**
 * Money that a bank statement says has reached one of our accounts.
 *
 * @param line of the file where its document begins
 * @param account ours
 * @param receivedOn the day it reached it (PAY-03)
 * @param payerAccount as the bank gives it; empty when it gives none
 */
record BankReceipt(
        int line,
        String account,
        LocalDate receivedOn,
        String documentNumber,
        @Nullable LocalDate documentDate,
        Money amount,
        String payerAccount,
        @Nullable String payerInn,
        String payerName,
        String purpose) {

    /** By what a receipt is known again, in whatever file it stands (formats §11). */
    record Identity(
            String account,
            LocalDate receivedOn,
            String documentNumber,
            Money amount,
            String payerAccount,
            @Nullable String payerInn) {}

    Identity identity() {
        return new Identity(account, receivedOn, documentNumber, amount, payerAccount, payerInn);
    }

    NewPayment payment(long contractId) {
        return new NewPayment(
                "", receivedOn, documentNumber, documentDate, payerInn, payerName, purpose, amount, contractId);
    }
}
