package ru.rodnik.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.payments.AdvanceTerm.Waits.EARLIER_MONTH;
import static ru.rodnik.payments.AdvanceTerm.Waits.END_OF_DAY;
import static ru.rodnik.payments.AdvanceTerm.Waits.NOTHING;
import static ru.rodnik.payments.AdvanceTerm.Waits.SUPPLY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.payments.AdvanceTerm.Waits;
import ru.rodnik.shared.BillingPeriod;

/** Money of November 2026, and when it gets its счёт-фактура. */
class AdvanceTermTests {

    @Test
    void PAY_07_it_is_due_on_the_fifth_day_after_the_money_came() {
        assertThat(of("2026-11-18", "2026-11-19", "2026-10").dueOn()).isEqualTo("2026-11-23");
        assertThat(of("2026-11-18", "2026-11-23", "2026-10").isLate(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(of("2026-11-18", "2026-11-24", "2026-10").isLate(LocalDate.of(2026, 11, 24))).isTrue();
    }

    @Test
    void nothing_is_drawn_up_before_the_day_is_over() {
        assertThat(waits("2026-11-18", "2026-11-18", "2026-10")).isEqualTo(END_OF_DAY);
        assertThat(waits("2026-11-18", "2026-11-19", "2026-10")).isEqualTo(NOTHING);
    }

    @Test
    void papers_of_october_go_first_however_late_they_are() {
        assertThat(waits("2026-11-02", "2026-11-04", "2026-09")).isEqualTo(EARLIER_MONTH);
        assertThat(waits("2026-11-02", "2026-11-20", "2026-09")).isEqualTo(EARLIER_MONTH);
        assertThat(waits("2026-11-02", "2026-11-04", "2026-10")).isEqualTo(NOTHING);
    }

    @Test
    void where_no_month_is_out_yet_it_waits_for_one_no_longer_than_its_own_term() {
        assertThat(waits("2026-11-02", "2026-11-06", null)).isEqualTo(EARLIER_MONTH);
        assertThat(waits("2026-11-02", "2026-11-07", null)).isEqualTo(NOTHING);
    }

    @Test
    void money_of_the_last_five_days_waits_for_the_supply_of_the_month() {
        assertThat(waits("2026-11-24", "2026-11-25", "2026-10")).isEqualTo(NOTHING);
        assertThat(waits("2026-11-25", "2026-11-26", "2026-10")).isEqualTo(SUPPLY);
        assertThat(of("2026-11-25", "2026-11-26", "2026-10").dueOn()).isEqualTo("2026-12-05");
        assertThat(waits("2026-11-25", "2026-12-04", "2026-10")).isEqualTo(SUPPLY);
        assertThat(waits("2026-11-25", "2026-12-05", "2026-10")).isEqualTo(NOTHING);
        assertThat(waits("2026-11-25", "2026-12-03", "2026-11")).isEqualTo(NOTHING);
    }

    private static Waits waits(String receivedOn, String today, @Nullable String lastReleased) {
        return of(receivedOn, today, lastReleased).waits();
    }

    private static AdvanceTerm of(String receivedOn, String today, @Nullable String lastReleased) {
        return AdvanceTerm.of(LocalDate.parse(receivedOn), LocalDate.parse(today),
                lastReleased == null ? null : BillingPeriod.of(lastReleased));
    }
}
