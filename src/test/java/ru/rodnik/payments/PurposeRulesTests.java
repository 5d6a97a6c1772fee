package ru.rodnik.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.BillingPeriod;

/** What purposes name, as payers write them (PAY-08); received on 05.11.2026. */
class PurposeRulesTests {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 5);

    @Test
    void a_month_in_words_is_named() {
        assertThat(named("Оплата за водоснабжение за октябрь 2026 г. по договору № 12").periods())
                .isEqualTo(months("2026-10"));
        assertThat(named("за май 2026").periods()).isEqualTo(months("2026-05"));
        assertThat(named("за март 2026, в т.ч. НДС").periods()).isEqualTo(months("2026-03"));
    }

    @Test
    void a_month_without_a_year_is_the_last_such_month() {
        assertThat(named("за октябрь").periods()).isEqualTo(months("2026-10"));
        assertThat(named("за декабрь").periods()).isEqualTo(months("2025-12"));
    }

    @Test
    void one_year_holds_for_several_months() {
        assertThat(named("за ноябрь, декабрь 2025").periods()).isEqualTo(months("2025-11", "2025-12"));
    }

    @Test
    void a_month_in_digits_is_named() {
        assertThat(named("за 10.2026").periods()).isEqualTo(months("2026-10"));
        assertThat(named("за 9/2026").periods()).isEqualTo(months("2026-09"));
        assertThat(named("период 2026-08").periods()).isEqualTo(months("2026-08"));
    }

    @Test
    void a_date_is_no_month() {
        assertThat(named("по договору № 12 от 05.10.2026").periods()).isEmpty();
        assertThat(named("по договору от 5 октября 2026 г.").periods()).isEmpty();
        assertThat(named("маркет, замайский").periods()).isEmpty();
    }

    @Test
    void papers_are_named_by_number() {
        assertThat(named("Оплата по счету № 1234 от 31.10.2026").documents()).containsExactly(1234L);
        assertThat(named("по счёту-фактуре 77, акту № 78").documents()).containsExactly(77L, 78L);
        assertThat(named("по договору № 12").documents()).isEmpty();
    }

    private static PurposeRules.Named named(String purpose) {
        return PurposeRules.read(purpose, RECEIVED);
    }

    private static List<BillingPeriod> months(String... months) {
        return Stream.of(months).map(BillingPeriod::of).toList();
    }
}
