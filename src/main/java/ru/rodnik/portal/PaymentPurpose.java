package ru.rodnik.portal;

import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** What to write into a payment order, so that the money finds its contract and month when it comes (PAY-08). */
public final class PaymentPurpose {

    private PaymentPurpose() {}

    /** «Оплата по договору № 4417 за октябрь 2026 за воду и водоотведение, в том числе НДС». */
    public static String of(String contractNumber, BillingPeriod month) {
        return "Оплата по договору " + Format.no(contractNumber) + " " + Months.forMonth(month)
                + " за воду и водоотведение, в том числе НДС";
    }
}
