package ru.rodnik.documents;

import java.time.LocalDate;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * Money that came before the supply it pays.
 *
 * @param amount what of the payment is an advance, tax included
 * @param orderNumber of the payment order, with its day and whole sum: line 5
 */
public record AdvanceReceived(
        long paymentId,
        SubscriberCode subscriberCode,
        long contractId,
        LocalDate receivedOn,
        Money amount,
        String orderNumber,
        LocalDate orderDate,
        Money orderAmount) {}
