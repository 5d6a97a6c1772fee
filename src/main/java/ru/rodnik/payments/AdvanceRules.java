package ru.rodnik.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/**
 * What of payments needs a счёт-фактура on an advance: what was an advance still at the end of the month in which it
 * came. The supply of a month counts on its last day, so money of that month pays it first, in the order it came.
 */
final class AdvanceRules {

    /** What of a payment no month's debt has taken yet. */
    record Left(long paymentId, LocalDate receivedOn, Money left) {}

    record Advance(long paymentId, Money amount) {}

    private AdvanceRules() {}

    /**
     * @param payments of one contract, received up to the end of the month, the earliest first
     * @param due what the contract is charged for the month
     */
    static List<Advance> advances(BillingPeriod month, List<Left> payments, Money due) {
        var advances = new ArrayList<Advance>();
        var toPay = due;
        for (var payment : payments) {
            var paid = payment.left().compareTo(toPay) < 0 ? payment.left() : toPay;
            if (paid.isPositive()) {
                toPay = toPay.minus(paid);
            } else {
                paid = Money.ZERO;
            }
            var advance = payment.receivedOn().isBefore(month.firstDay()) ? payment.left() : payment.left().minus(paid);
            if (advance.isPositive()) {
                advances.add(new Advance(payment.paymentId(), advance));
            }
        }
        return advances;
    }
}
