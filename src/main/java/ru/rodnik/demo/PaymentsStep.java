package ru.rodnik.demo;

import org.springframework.stereotype.Component;
import ru.rodnik.shared.BillingPeriod;

/** What came in the month that is not over yet; the money of earlier months came before each of them was released. */
@Component
class PaymentsStep implements DemoStep {

    private final PaymentsOfMonth payments;

    PaymentsStep(PaymentsOfMonth payments) {
        this.payments = payments;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void carryOut(DemoDays days) {
        payments.enter(BillingPeriod.containing(days.today()), days);
    }
}
