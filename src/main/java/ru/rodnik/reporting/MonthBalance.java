package ru.rodnik.reporting;

import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** A month of the settlements: {@code closing = opening + charged + corrected + penalties − paid}. */
public record MonthBalance(
        BillingPeriod period, Money opening, Money charged, Money paid, Money corrected, Money penalties,
        Money closing) {

    /** Everything that made the debt greater or smaller but payments. */
    public Money chargedInAll() {
        return charged.plus(corrected).plus(penalties);
    }

    public boolean isQuiet() {
        return opening.isZero() && closing.isZero() && chargedInAll().isZero() && paid.isZero();
    }
}
