package ru.rodnik.payments;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * A payment as it stands.
 *
 * @param allocated what of it pays debts; the rest is an advance
 * @param reverses the payment this one takes back, if it does
 */
public record PaymentLine(
        long id,
        LocalDate receivedOn,
        String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable String payerInn,
        String payerName,
        String purpose,
        Money amount,
        SubscriberCode subscriberCode,
        long contractId,
        String contractNumber,
        Instant enteredAt,
        String enteredBy,
        @Nullable Long reverses,
        @Nullable String reason,
        Money allocated,
        boolean reversed) {

    public enum State {
        ALLOCATED,
        PARTLY,
        UNRECOGNISED,
        REVERSED
    }

    public State state() {
        if (reversed || reverses != null) {
            return State.REVERSED;
        }
        return allocated.equals(amount) ? State.ALLOCATED : State.PARTLY;
    }
}
