package ru.rodnik.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/**
 * A payment as it is typed in.
 *
 * @param requestKey made when the form was shown; the same again is the same payment (T41)
 * @param receivedOn the day it reached our account (PAY-03)
 */
public record NewPayment(
        String requestKey,
        LocalDate receivedOn,
        String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable String payerInn,
        String payerName,
        String purpose,
        Money amount,
        long contractId) {}
