package ru.rodnik.ledger;

import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** What is still owed of one month, everything received being counted to the earliest month first (ageing). */
public record MonthDebt(long contractId, BillingPeriod period, Money charged, Money owed) {}
