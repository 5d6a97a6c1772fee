package ru.rodnik.payments;

import java.util.List;
import ru.rodnik.registry.Mistake;
import ru.rodnik.shared.Money;

/** What became of a bank statement. */
sealed interface StatementOutcome {

    /**
     * @param recognised became payments
     * @param unrecognised kept until a person tells whose they are; not posted
     * @param duplicates known before, or given twice in the file
     * @param others documents that are not money received by us
     * @param notes what a person should look at
     */
    record Taken(
            List<BankReceipt> recognised, List<Unrecognised> unrecognised, List<BankReceipt> duplicates, int others,
            List<String> notes) implements StatementOutcome {}

    /** Nothing of the file was taken. */
    record Refused(List<Mistake> mistakes) implements StatementOutcome {}

    record Unrecognised(BankReceipt receipt, String reason) {}

    static Money sum(List<BankReceipt> receipts) {
        return Money.sum(receipts.stream().map(BankReceipt::amount).toList());
    }
}
