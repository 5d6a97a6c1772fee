package ru.rodnik.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.rodnik.registry.WorkingCalendar;

/** November 2026: the 4th is a holiday (TEST REC-A). */
class ActTermsTests {

    private static final WorkingCalendar NOVEMBER = new WorkingCalendar(Set.of(LocalDate.of(2026, 11, 4)), Set.of());
    private static final ActTerms TERMS = new ActTerms(3, 10, 1, "типовой договор");

    private static LocalDate november(int day) {
        return LocalDate.of(2026, 11, day);
    }

    @Test
    void silence_after_the_2nd_is_consent_on_the_18th() {
        assertThat(TERMS.agreedOn(november(2), NOVEMBER)).isEqualTo(november(18));
    }

    @Test
    void a_holiday_and_a_weekend_put_it_off() {
        assertThat(TERMS.agreedOn(november(4), NOVEMBER)).isEqualTo(november(19));
        assertThat(TERMS.agreedOn(november(5), NOVEMBER)).isEqualTo(november(20));
        assertThat(TERMS.agreedOn(november(7), NOVEMBER)).isEqualTo(november(21));
        assertThat(TERMS.agreedOn(november(2), new WorkingCalendar(Set.of(), Set.of()))).isEqualTo(november(17));
    }

    @Test
    void three_working_days_to_sign_count_from_the_receipt() {
        assertThat(TERMS.signBy(november(2), NOVEMBER)).isEqualTo(november(6));
        assertThat(TERMS.signBy(november(6), NOVEMBER)).isEqualTo(november(11));
    }

    @Test
    void every_way_of_an_act_ends_and_silence_is_never_a_signature() {
        assertThat(ActState.SENT.leadsTo(ActState.DEEMED_AGREED)).isTrue();
        assertThat(ActState.DRAFT.leadsTo(ActState.DEEMED_AGREED)).isFalse();
        assertThat(ActState.DISPUTED.leadsTo(ActState.DEEMED_AGREED)).isFalse();
        assertThat(ActState.DEEMED_AGREED.leadsTo(ActState.SIGNED)).isTrue();
        for (var state : ActState.values()) {
            assertThat(ActState.SIGNED.leadsTo(state)).isFalse();
            assertThat(ActState.CANCELLED.leadsTo(state)).isFalse();
        }
    }
}
