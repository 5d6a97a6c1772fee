package ru.rodnik.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Fourth of November is a holiday and Saturday the 7th is worked instead. */
class WorkingCalendarTests {

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(Set.of(LocalDate.of(2026, 11, 4)), Set.of(LocalDate.of(2026, 11, 7)));

    @Test
    void a_term_that_ends_on_a_Saturday_ends_on_Monday_PAY_06() {
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2026, 10, 10))).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2026, 10, 9))).isEqualTo(LocalDate.of(2026, 10, 9));
    }

    @Test
    void a_holiday_is_passed_over_and_a_worked_Saturday_is_not() {
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2026, 11, 4))).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2026, 11, 7))).isEqualTo(LocalDate.of(2026, 11, 7));
        assertThat(CALENDAR.isWorking(LocalDate.of(2026, 11, 8))).isFalse();
    }

    /** REC-A: sent on Monday the 2nd; the tenth working day is the 17th without the worked Saturday. */
    @Test
    void ten_working_days_are_counted_from_the_day_after() {
        var withoutSaturday = new WorkingCalendar(Set.of(LocalDate.of(2026, 11, 4)), Set.of());
        assertThat(withoutSaturday.plusWorkingDays(LocalDate.of(2026, 11, 2), 10))
                .isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 11, 2), 10)).isEqualTo(LocalDate.of(2026, 11, 16));
    }
}
