package ru.rodnik.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** A contract owes 100.00 of August and 50.00 of September; what October gives back counts to the earliest. */
class DebtRulesTests {

    private static Debt debt(String month, String owed) {
        var period = BillingPeriod.of(month);
        return new Debt(
                new SubscriberCode(101), 1, period, period.next().firstDay().plusDays(9), Money.of(owed),
                Money.of(owed));
    }

    private static List<String> due(String ofOctober) {
        return DebtRules.due(List.of(debt("2026-09", "50.00"), debt("2026-08", "100.00"), debt("2026-10", ofOctober)))
                .stream().map(debt -> debt.period() + " " + debt.owed()).toList();
    }

    @Test
    void what_speaks_for_the_contract_counts_to_its_earliest_months() {
        assertThat(due("20.00")).containsExactly("2026-08 100.00", "2026-09 50.00", "2026-10 20.00");
        assertThat(due("-0.01")).containsExactly("2026-08 99.99", "2026-09 50.00");
        assertThat(due("-100.00")).containsExactly("2026-09 50.00");
        assertThat(due("-100.01")).containsExactly("2026-09 49.99");
        assertThat(due("-150.00")).isEmpty();
        assertThat(due("-151.00")).isEmpty();
    }

    @Test
    void a_debt_is_late_on_the_day_after_it_is_due() {
        var debt = debt("2026-10", "20.00");
        assertThat(debt.isLate(LocalDate.of(2026, 11, 10))).isFalse();
        assertThat(debt.isLate(LocalDate.of(2026, 11, 11))).isTrue();
    }
}
