package ru.rodnik.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.consumption.Medium.COLD_WATER;
import static ru.rodnik.consumption.Method.AVERAGE;
import static ru.rodnik.consumption.Method.ESTIMATED;
import static ru.rodnik.consumption.Stage.meter;
import static ru.rodnik.consumption.Stage.premises;

import org.junit.jupiter.api.Test;

/** EST-05, EST-A, MTR-04, MET-06: a meter that cannot be trusted. */
class FaultyMeterTests {

    private static Stage.MeterStage fourADay() {
        return meter("M").read("2025-11-09", "1000").read("2026-10-31", "2424").read("2026-11-09", "2460");
    }

    @Test
    void example_F_november_is_the_dial_up_to_the_9th_and_21_days_at_the_average() {
        assertThat(premises("1").with(fourADay().faulty("2026-11-10")).coldIn("2026-11"))
                .containsExactly("METER 36.000", "AVERAGE 84.000");
    }

    @Test
    void EST_A_day_60_of_the_fault_is_charged_at_the_average_and_day_61_by_capacity() {
        var shop = premises("1").with(fourADay().faulty("2026-11-10"));
        assertThat(shop.coldIn("2026-12")).containsExactly("AVERAGE 124.000");
        assertThat(shop.coldIn("2027-01")).containsExactly("AVERAGE 32.000", "CAPACITY 749.157");
        assertThat(premises("1").contract("2020-01-01", "2027-01-08").with(fourADay().faulty("2026-11-10"))
                .coldIn("2027-01")).containsExactly("AVERAGE 32.000");
        assertThat(premises("1").contract("2020-01-01", "2027-01-09").with(fourADay().faulty("2026-11-10"))
                .coldIn("2027-01")).containsExactly("AVERAGE 32.000", "CAPACITY 32.572");
    }

    @Test
    void MTR_04_the_day_after_verification_is_due_is_day_1_and_days_back_to_the_last_reading_belong_to_the_gap() {
        var shop = premises("1").with(meter("M").verifiedUntil("2026-10-15")
                .read("2026-08-31", "0").read("2026-09-30", "60").read("2026-10-12", "84").read("2026-10-31", "999"));
        assertThat(shop.coldIn("2026-10")).containsExactly("METER 24.000", "AVERAGE 38.000");
    }

    @Test
    void MTR_04_a_reading_on_the_last_good_day_counts_and_on_the_day_after_does_not() {
        var onTheDay = meter("M").verifiedUntil("2026-11-15").read("2026-10-31", "480").read("2026-11-15", "495");
        var dayAfter = meter("M").verifiedUntil("2026-11-15").read("2026-10-31", "480").read("2026-11-16", "496");
        assertThat(premises("1").with(onTheDay).coldIn("2026-11").getFirst()).isEqualTo("METER 15.000");
        assertThat(premises("1").with(dayAfter).coldIn("2026-11")).noneMatch(row -> row.startsWith("METER"));
    }

    @Test
    void a_month_without_a_reading_before_the_fault_is_a_gap_from_its_first_day() {
        var shop = premises("1").with(
                meter("M").read("2026-09-30", "0").read("2026-10-31", "62").faulty("2026-11-20"));
        assertThat(shop.coldIn("2026-11")).containsExactly("AVERAGE 60.000");
    }

    @Test
    void after_the_repair_the_meter_counts_from_the_first_reading_and_the_days_between_belong_to_the_gap() {
        var shop = premises("1").with(meter("M").read("2026-09-30", "0").read("2026-10-31", "62")
                .faulty("2026-11-05", "2026-11-10").read("2026-11-08", "500")
                .read("2026-11-20", "1000").read("2026-11-30", "1033"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 33.000", "AVERAGE 40.000");
    }

    @Test
    void the_dial_that_an_act_records_ends_the_gap_with_the_fault() {
        var shop = premises("1").with(meter("M").read("2026-09-30", "0").read("2026-10-31", "62")
                .faulty("2026-11-05", "2026-11-10", "990").read("2026-11-30", "1030"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 40.000", "AVERAGE 20.000");
    }

    @Test
    void a_faulty_meter_that_is_replaced_is_a_gap_up_to_the_day_it_was_taken_away() {
        var shop = premises("1")
                .with(meter("old").read("2026-09-30", "0").read("2026-10-31", "62")
                        .faulty("2026-11-05").removed("2026-11-12", "500"))
                .with(meter("new").installed("2026-11-13", "0").read("2026-11-30", "51"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 51.000", "AVERAGE 24.000");
    }

    @Test
    void EST_06_dials_across_a_fault_are_no_base_for_the_next_average() {
        var shop = premises("1").with(meter("M").read("2026-06-30", "0").read("2026-07-31", "62")
                .faulty("2026-08-05", "2026-08-20").read("2026-08-31", "5000").read("2026-09-30", "5060"));
        assertThat(shop.coldIn("2026-10")).containsExactly("ESTIMATED 62.000");
    }

    @Test
    void days_after_a_short_fault_stay_at_the_average_however_late_the_reading() {
        var shop = premises("1").with(meter("M").read("2026-07-31", "0").read("2026-08-31", "62")
                .faulty("2026-09-01", "2026-09-10").read("2026-11-30", "9999"));
        assertThat(shop.coldIn("2026-11")).containsExactly("AVERAGE 60.000");
    }

    @Test
    void MET_08_only_estimated_months_are_trued_up_and_a_fault_in_between_settles_none() {
        var shop = premises("1").coldOnly()
                .charged("2026-09", COLD_WATER, ESTIMATED, "60")
                .charged("2026-10", COLD_WATER, AVERAGE, "62")
                .with(meter("M").read("2026-07-31", "0").read("2026-08-31", "62")
                        .faulty("2026-10-05", "2026-10-20").read("2026-11-10", "300").read("2026-11-30", "340"));
        assertThat(shop.in("2026-11"))
                .containsExactly("COLD_WATER METER 40.000", "COLD_WATER AVERAGE 20.000");
    }

    @Test
    void MET_06_the_control_meter_takes_over_while_the_commercial_one_is_faulty() {
        var shop = premises("1")
                .with(fourADay().faulty("2026-11-10"))
                .with(meter("C").beside("M").read("2026-10-31", "0").read("2026-11-09", "40")
                        .read("2026-11-30", "145"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 36.000", "CONTROL_METER 105.000");
        assertThat(shop.coldIn("2026-12")).containsExactly("AVERAGE 124.000");
    }

    @Test
    void MET_06_a_control_meter_read_over_more_days_gives_the_days_of_the_gap_their_part() {
        var shop = premises("1")
                .with(fourADay().faulty("2026-11-10"))
                .with(meter("C").as(MeterRole.CONTROL).read("2026-10-31", "0").read("2026-11-30", "150"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 36.000", "CONTROL_METER 105.000");
    }

    @Test
    void a_control_meter_beside_two_meters_must_say_which_it_controls() {
        var shop = premises("1")
                .with(meter("A").read("2026-11-30", "5")).with(meter("B").read("2026-11-30", "5"))
                .with(meter("C").as(MeterRole.CONTROL));
        assertThat(shop.in("2026-11").getFirst()).startsWith("parked: контрольный прибор C");
    }

    @Test
    void capacity_without_a_bore_cannot_be_said() {
        assertThat(premises("1").bore(null).with(fourADay().faulty("2026-11-10")).in("2027-02"))
                .containsExactly("parked: не указан диаметр ввода, нужный для расчёта по пропускной способности");
    }
}
