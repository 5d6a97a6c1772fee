package ru.rodnik.documents;

import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/**
 * A penalty an employee demands.
 *
 * @param requestKey made when the form was shown
 * @param period the month that was paid late
 * @param reason why, as it is printed
 */
public record NewPenalty(String requestKey, long contractId, BillingPeriod period, Money amount, String reason) {}
