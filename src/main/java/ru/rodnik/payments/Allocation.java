package ru.rodnik.payments;

import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** The part of a payment that pays a month's debt. */
public record Allocation(BillingPeriod period, Money amount) {}
