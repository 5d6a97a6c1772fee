package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.rodnik.DatabaseTest;
import ru.rodnik.shared.BillingPeriod;

/** By when papers are promised: the fifth, on a Saturday the Monday after it. */
class ReadinessDaysTests extends DatabaseTest {

    private final ReadinessDays days;

    ReadinessDaysTests(ReadinessDays days) {
        this.days = days;
    }

    @Test
    void papers_are_promised_for_the_fifth_of_the_next_month() {
        assertThat(days.of(BillingPeriod.of("2026-09"))).isEqualTo(LocalDate.of(2026, 10, 5));
    }

    @Test
    void a_day_off_moves_to_the_next_working_day() {
        assertThat(days.of(BillingPeriod.of("2026-11"))).as("5.12.2026 is a Saturday")
                .isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void another_day_holds_from_its_month_on_and_the_later_word_counts() {
        days.promise(BillingPeriod.of("2027-01"), 10);
        days.promise(BillingPeriod.of("2027-01"), 3);
        assertThat(days.of(BillingPeriod.of("2026-12"))).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(days.of(BillingPeriod.of("2027-01"))).isEqualTo(LocalDate.of(2027, 2, 3));
        assertThat(days.rules()).hasSize(2);
    }
}
