package ru.rodnik.payments;

import java.util.List;
import ru.rodnik.shared.Money;

/** What became of a payment that was entered or taken back. */
public sealed interface PaymentOutcome {

    /** @param advance what no debt was there for */
    record Entered(long paymentId, List<Allocation> allocations, Money advance) implements PaymentOutcome {}

    record Reversed(long paymentId) implements PaymentOutcome {}

    /** @param reason what is wrong and what to do, in Russian */
    record Refused(String reason) implements PaymentOutcome {}
}
