package ru.rodnik.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.CubicMetres;

/** Over how many days a volume was taken, in a month of 30. */
class CoveredDaysTests {

    private static VolumeRow row(Method method, Reason... reasons) {
        return new VolumeRow(Medium.COLD_WATER, method, CubicMetres.of("1"), null, List.of(reasons));
    }

    private static Reason read(String meter, String opened, String closed) {
        return Reason.of(Ground.METERED, meter, opened, "0", closed, "1");
    }

    private static int days(VolumeRow... rows) {
        return CoveredDays.of(List.of(rows), 30);
    }

    @Test
    void between_two_readings_their_days_count() {
        assertThat(days(row(Method.METER, read("A", "2026-10-15", "2026-11-19")))).isEqualTo(35);
    }

    @Test
    void two_meters_side_by_side_share_their_days() {
        assertThat(
                days(row(Method.METER, read("A", "2026-10-15", "2026-11-15"), read("B", "2026-10-15", "2026-11-16"))))
                .isEqualTo(32);
    }

    @Test
    void a_meter_and_the_one_that_replaced_it_follow_each_other() {
        assertThat(
                days(row(Method.METER, read("A", "2026-10-15", "2026-11-03"), read("B", "2026-11-03", "2026-11-16"))))
                .isEqualTo(32);
    }

    @Test
    void the_days_of_a_fault_are_added() {
        assertThat(days(
                row(Method.METER, read("A", "2026-09-30", "2026-10-12")),
                row(Method.AVERAGE, Reason.of(Ground.AVERAGE, "365", "2025-10-12", "2026-10-12", "365", "19", "0"))))
                .isEqualTo(31);
    }

    @Test
    void where_no_days_are_named_the_month_counts() {
        assertThat(days(row(Method.DECLARED, Reason.of(Ground.DECLARED, "35")))).isEqualTo(30);
        assertThat(days(row(Method.METER, read("A", "2026-11-12", "2026-11-12")))).isEqualTo(30);
        assertThat(days()).isEqualTo(30);
    }

    @Test
    void a_volume_spread_over_silent_months_counts_its_own_month() {
        assertThat(days(row(Method.METER, read("A", "2026-08-31", "2026-11-30"),
                Reason.of(Ground.SPREAD, "91", "2026-08-31", "2026-11-30", "91", "61")))).isEqualTo(30);
    }
}
