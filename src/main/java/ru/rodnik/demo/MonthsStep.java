package ru.rodnik.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.documents.DaysOfIssue;
import ru.rodnik.shared.BillingPeriod;

/**
 * The months behind today, each calculated and released as the utility does it after the money of the month came, its
 * papers drawn up as on the day they would have been; a month that is out stays as it is.
 */
@Component
class MonthsStep implements DemoStep {

    /** Papers are promised by the 5th. */
    private static final int DAY_OF_ISSUE = 3;

    private final PaymentsOfMonth payments;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final DaysOfIssue daysOfIssue;

    MonthsStep(
            PaymentsOfMonth payments, RunMonth runMonth, ReleaseMonth releaseMonth, DaysOfIssue daysOfIssue) {
        this.payments = payments;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.daysOfIssue = daysOfIssue;
    }

    @Override
    public String name() {
        return "months";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void carryOut(DemoDays days) {
        for (var month : days.months().all()) {
            payments.enter(month, days);
            runMonth.run(month);
            try (var _ = daysOfIssue.history(month, issued(month, days.today()))) {
                releaseMonth.release(month);
            }
        }
    }

    private static LocalDate issued(BillingPeriod month, LocalDate today) {
        var day = month.next().firstDay().withDayOfMonth(DAY_OF_ISSUE);
        return day.isAfter(today) ? today : day;
    }
}
