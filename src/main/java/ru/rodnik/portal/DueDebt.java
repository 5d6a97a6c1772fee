package ru.rodnik.portal;

import java.time.LocalDate;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** What is still owed of one month under one contract, and until when it is to be paid. */
public record DueDebt(long contractId, String contractNumber, BillingPeriod period, LocalDate dueOn, Money owed) {

    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
