package ru.rodnik.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.consumption.Stage.meter;
import static ru.rodnik.consumption.Stage.premises;

import org.junit.jupiter.api.Test;

/** EST-03, EST-04, EST-07: no commercial meter at all. */
class NoMeterTests {

    @Test
    void DN_20_and_31_days_pass_1009_733_cubic_metres() {
        assertThat(premises("1").contract("2026-08-01", null).coldIn("2026-10"))
                .containsExactly("CAPACITY 1009.733");
    }

    @Test
    void EST_03_the_table_of_the_rules_for_30_days() {
        assertThat(Capacity.of(15, 30)).hasToString("549.653");
        assertThat(Capacity.of(20, 30)).hasToString("977.161");
        assertThat(Capacity.of(100, 30)).hasToString("24429.024");
        assertThat(Capacity.of(150, 30)).hasToString("54965.305");
    }

    @Test
    void EST_07_day_60_of_the_contract_is_guaranteed_and_day_61_is_capacity() {
        assertThat(premises("1").contract("2026-10-02", null).coldIn("2026-11"))
                .containsExactly("GUARANTEED 30.000");
        assertThat(premises("1").contract("2026-10-01", null).coldIn("2026-11"))
                .containsExactly("CAPACITY 32.572", "GUARANTEED 29.000");
    }

    @Test
    void EST_07_the_guaranteed_volume_goes_by_days_of_the_month() {
        assertThat(premises("1").contract("2026-11-21", null).coldIn("2026-11"))
                .containsExactly("GUARANTEED 10.000");
        assertThat(premises("1").contract("2026-11-01", "2026-11-05").coldIn("2026-11"))
                .containsExactly("GUARANTEED 5.000");
    }

    @Test
    void EST_07_a_load_of_a_tenth_keeps_the_guaranteed_volume_and_more_or_none_does_not() {
        assertThat(premises("1").load("0.1").coldIn("2026-11")).containsExactly("GUARANTEED 30.000");
        assertThat(premises("1").load("0.1001").coldIn("2026-11")).containsExactly("CAPACITY 977.161");
        assertThat(premises("1").load(null).coldIn("2026-11")).containsExactly("CAPACITY 977.161");
        assertThat(premises("1").load("0.1").guaranteed(null).coldIn("2026-11")).containsExactly("CAPACITY 977.161");
    }

    @Test
    void EST_07_the_day_after_the_removal_is_day_1() {
        var removed = meter("M").read("2026-08-31", "100").removed("2026-09-10", "110");
        assertThat(premises("1").with(removed).coldIn("2026-09"))
                .containsExactly("METER 10.000", "GUARANTEED 20.000");
        assertThat(premises("1").contract("2020-01-01", "2026-11-09").with(removed).coldIn("2026-11"))
                .containsExactly("GUARANTEED 9.000");
        assertThat(premises("1").contract("2020-01-01", "2026-11-10").with(removed).coldIn("2026-11"))
                .containsExactly("CAPACITY 32.572", "GUARANTEED 9.000");
    }

    @Test
    void no_bore_where_capacity_is_needed_parks_the_premises() {
        assertThat(premises("1").bore(null).in("2026-11"))
                .containsExactly("parked: не указан диаметр ввода, нужный для расчёта по пропускной способности");
    }

    @Test
    void EST_07_days_between_two_meters_are_days_without_one() {
        var shop = premises("1")
                .with(meter("old").read("2026-10-31", "100").removed("2026-11-10", "110"))
                .with(meter("new").installed("2026-11-21", "0").read("2026-11-30", "9"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 19.000", "GUARANTEED 10.000");
    }

    @Test
    void a_meter_installed_the_day_after_the_removal_leaves_no_day_without_one() {
        var shop = premises("1")
                .with(meter("old").read("2026-10-31", "100").removed("2026-11-10", "110"))
                .with(meter("new").installed("2026-11-11", "0").read("2026-11-30", "9"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 19.000");
    }

    @Test
    void two_meters_that_fail_together_are_one_pipe_to_capacity() {
        var shop = premises("1")
                .with(meter("A").read("2026-07-31", "0").read("2026-08-31", "31").faulty("2026-09-01"))
                .with(meter("B").read("2026-07-31", "0").read("2026-08-31", "31").faulty("2026-09-01"));
        assertThat(shop.coldIn("2026-11")).containsExactly("CAPACITY 977.161");
    }
}
