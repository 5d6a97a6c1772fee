package ru.rodnik.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reason is kept short and said in full. */
class ReasonTests {

    private static final Reason METERED = new Reason(Ground.METERED,
            List.of("M;1|#,%", "2026-10-31", "100.000", "2026-11-30", "1220.500"), List.of(5L, 9L));

    @Test
    void what_is_written_into_a_column_comes_back() {
        var reasons = List.of(METERED, Reason.of(Ground.NOT_DECLARED), Reason.of(Ground.DECLARED, "35.000"));
        assertThat(Reason.decode(Reason.encode(reasons))).isEqualTo(reasons);
        assertThat(Reason.decode(Reason.encode(List.of()))).isEmpty();
    }

    @Test
    void a_metered_volume_names_the_meter_its_dials_and_their_days() {
        assertThat(ReasonWords.of(METERED))
                .isEqualTo("прибор M;1|#,%: с 100 на 31.10.2026 по 1\u00a0220,5 на 30.11.2026");
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void every_ground_has_words_in_russian(Ground ground) {
        var values = switch (ground) {
            case METERED, PASSED_ZERO, DIAL_BELOW_PREVIOUS -> METERED.values();
            case SPREAD -> List.of("122", "2026-08-31", "2026-10-31", "61", "60");
            case TRUED_UP -> List.of("2026-09", "60", "50");
            case AVERAGE, ESTIMATED -> List.of("1460", "2025-11-09", "2026-11-09", "365", "21", "1");
            case CAPACITY_AFTER_FAULT, CAPACITY_WITHOUT_METER -> List.of("20", "31", "2026-11-10");
            case CAPACITY_AFTER_SILENCE, CAPACITY_WITHOUT_BASE -> List.of("20", "31", "7");
            case GUARANTEED_WITHOUT_METER -> List.of("30", "10", "30", "2026-11-10");
            case GUARANTEED_SMALL_LOAD, GUARANTEED_WITHOUT_BASE -> List.of("30", "10", "30", "0.1");
            case CONTROL_METER -> List.of("C", "21", "105", "2026-11-09", "2026-11-30");
            case NO_FINAL_DIAL -> List.of("M", "2026-11-12");
            case DECLARED, MEAN_OF_DECLARED, NOT_DECLARED, BALANCE, BALANCE_BY_DAYS, SUB_METERS_OFF,
                    SUB_METERS_EXCEED, NO_BASE, NO_DIAMETER, CONTROL_OF_WHICH, PARENT_UNKNOWN, SUB_PREMISES_PARKED ->
                    List.of("1", "2", "3", "4", "5");
        };
        assertThat(ReasonWords.of(new Reason(ground, values, List.of()))).matches(".*[а-яё].*").doesNotContain("%s");
    }
}
