package ru.rodnik.payments;

import java.time.LocalDate;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * What is still to be paid of a month.
 *
 * @param dueOn the last day to pay without penalties (PAY-06)
 * @param owed after what was allocated to the month; below zero when the month is in the subscriber's favour
 */
public record Debt(
        SubscriberCode subscriberCode, long contractId, BillingPeriod period, LocalDate dueOn, Money charged,
        Money owed) {

    Debt less(Money covered) {
        return new Debt(subscriberCode, contractId, period, dueOn, charged, owed.minus(covered));
    }

    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
