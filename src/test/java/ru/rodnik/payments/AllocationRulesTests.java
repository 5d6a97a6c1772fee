package ru.rodnik.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.rodnik.payments.AllocationRules.MonthOwed;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** A contract that owes 100.00 for September and 200.00 for October (PAY-08, PAY-09). */
class AllocationRulesTests {

    private static final BillingPeriod SEPTEMBER = BillingPeriod.of("2026-09");
    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    private static final List<MonthOwed> DEBTS = List.of(owed(OCTOBER, "200.00"), owed(SEPTEMBER, "100.00"));

    @Test
    void the_earliest_debt_is_paid_first() {
        assertThat(AllocationRules.allocate(Money.of("150.00"), DEBTS, List.of()))
                .containsExactly(part(SEPTEMBER, "100.00"), part(OCTOBER, "50.00"));
    }

    @Test
    void a_named_month_goes_before_an_earlier_one() {
        assertThat(AllocationRules.allocate(Money.of("210.00"), DEBTS, List.of(OCTOBER)))
                .containsExactly(part(OCTOBER, "200.00"), part(SEPTEMBER, "10.00"));
    }

    @Test
    void what_no_debt_is_there_for_stays_an_advance() {
        var allocations = AllocationRules.allocate(Money.of("350.01"), DEBTS, List.of());
        assertThat(AllocationRules.rest(Money.of("350.01"), allocations)).isEqualTo(Money.of("50.01"));
    }

    @Test
    void a_month_that_is_named_but_not_owed_takes_nothing() {
        assertThat(AllocationRules.allocate(Money.of("100.00"), DEBTS, List.of(BillingPeriod.of("2026-12"))))
                .containsExactly(part(SEPTEMBER, "100.00"));
    }

    @Test
    void a_credit_pays_the_earliest_debt_by_itself() {
        var debts = List.of(owed(SEPTEMBER, "100.00"), owed(OCTOBER, "-30.00"));
        assertThat(AllocationRules.allocate(Money.of("100.00"), debts, List.of()))
                .containsExactly(part(SEPTEMBER, "70.00"));
    }

    private static MonthOwed owed(BillingPeriod month, String amount) {
        return new MonthOwed(month, Money.of(amount));
    }

    private static Allocation part(BillingPeriod month, String amount) {
        return new Allocation(month, Money.of(amount));
    }
}
