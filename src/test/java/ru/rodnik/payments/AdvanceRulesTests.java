package ru.rodnik.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.rodnik.payments.AdvanceRules.Advance;
import ru.rodnik.payments.AdvanceRules.Left;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** November 2026 of a contract: what of its payments is an advance when the month ends. */
class AdvanceRulesTests {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");

    @Test
    void money_of_october_was_an_advance_whole_however_much_november_takes() {
        assertThat(advances("100.00", left(1, "2026-10-31", "60.00")))
                .containsExactly(new Advance(1, Money.of("60.00")));
    }

    @Test
    void money_of_november_is_one_as_far_as_november_leaves_it() {
        assertThat(advances("100.00", left(1, "2026-11-01", "60.00"), left(2, "2026-11-30", "60.00")))
                .containsExactly(new Advance(2, Money.of("20.00")));
    }

    @Test
    void money_of_october_pays_november_first() {
        assertThat(advances("100.00", left(1, "2026-10-31", "60.00"), left(2, "2026-11-30", "60.00")))
                .containsExactly(new Advance(1, Money.of("60.00")), new Advance(2, Money.of("20.00")));
    }

    @Test
    void a_month_that_gives_back_takes_nothing() {
        assertThat(advances("-5.00", left(1, "2026-11-15", "60.00")))
                .containsExactly(new Advance(1, Money.of("60.00")));
    }

    @Test
    void what_is_used_up_to_the_kopeck_is_no_advance() {
        assertThat(advances("60.00", left(1, "2026-11-15", "60.00"))).isEmpty();
    }

    private static List<Advance> advances(String due, Left... payments) {
        return AdvanceRules.advances(NOVEMBER, List.of(payments), Money.of(due));
    }

    private static Left left(long id, String day, String amount) {
        return new Left(id, LocalDate.parse(day), Money.of(amount));
    }
}
