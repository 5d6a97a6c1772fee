package ru.rodnik.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.consumption.Medium.COLD_WATER;
import static ru.rodnik.consumption.Medium.WASTEWATER;
import static ru.rodnik.consumption.Method.BALANCE;
import static ru.rodnik.consumption.Method.CAPACITY;
import static ru.rodnik.consumption.Method.ESTIMATED;
import static ru.rodnik.consumption.Method.METER;
import static ru.rodnik.consumption.Stage.meter;
import static ru.rodnik.consumption.Stage.premises;

import org.junit.jupiter.api.Test;
import ru.rodnik.consumption.Stage.PremisesStage;

/** MET-07, MET-08, EST-06: a sound meter without readings, and the reading that comes at last. */
class EstimatedVolumeTests {

    private static Stage.MeterStage twoADayUntilAugust() {
        return meter("M").read("2026-06-30", "876").read("2026-07-31", "938").read("2026-08-31", "1000");
    }

    private static PremisesStage exampleD() {
        return premises("1")
                .charged("2026-09", COLD_WATER, ESTIMATED, "60")
                .charged("2026-09", WASTEWATER, BALANCE, "60");
    }

    @Test
    void a_month_without_a_reading_is_the_average_times_its_days() {
        assertThat(premises("1").with(twoADayUntilAugust()).coldIn("2026-09")).containsExactly("ESTIMATED 60.000");
    }

    @Test
    void only_the_days_of_the_contract_count() {
        assertThat(premises("1").contract("2026-09-11", null).with(twoADayUntilAugust()).coldIn("2026-09"))
                .containsExactly("ESTIMATED 40.000");
        assertThat(premises("1").contract("2020-01-01", "2026-09-10").with(twoADayUntilAugust()).coldIn("2026-09"))
                .containsExactly("ESTIMATED 20.000");
    }

    @Test
    void MET_08_of_an_estimated_month_only_the_days_of_the_contract_are_trued_up() {
        var shop = premises("1").coldOnly().contract("2026-09-11", null)
                .charged("2026-09", COLD_WATER, ESTIMATED, "35")
                .with(twoADayUntilAugust().read("2026-10-31", "1122"));
        assertThat(shop.in("2026-10"))
                .containsExactly("COLD_WATER METER 82.000", "COLD_WATER CORRECTION 5.000 for 2026-09");
    }

    @Test
    void MET_08_a_reading_refused_after_all_gives_back_what_it_settled() {
        var shop = premises("1").coldOnly()
                .charged("2026-09", COLD_WATER, ESTIMATED, "60")
                .charged("2026-10", COLD_WATER, METER, "93")
                .corrected("2026-10", COLD_WATER, "30", "2026-09")
                .with(twoADayUntilAugust());
        assertThat(shop.reopening("2026-11", "2026-10")).containsExactly(
                "COLD_WATER ESTIMATED 60.000",
                "COLD_WATER CORRECTION -30.000 for 2026-09",
                "COLD_WATER CORRECTION -31.000 for 2026-10");
    }

    @Test
    void february_has_29_days_in_a_leap_year() {
        var shop = premises("1").with(meter("M").read("2027-12-31", "0").read("2028-01-31", "62"));
        assertThat(shop.coldIn("2028-02")).containsExactly("ESTIMATED 58.000");
    }

    @Test
    void MET_07_the_sixth_month_is_estimated_and_the_seventh_charged_by_capacity() {
        var silent = premises("1").with(twoADayUntilAugust());
        assertThat(silent.coldIn("2027-02")).containsExactly("ESTIMATED 56.000");
        assertThat(silent.coldIn("2027-03")).containsExactly("CAPACITY 1009.733");
    }

    @Test
    void MET_07_a_suspension_notice_that_covers_the_month_leaves_nothing_to_charge() {
        assertThat(premises("1").suspended("2026-09-01", "2026-09-30").with(twoADayUntilAugust()).coldIn("2026-09"))
                .isEmpty();
        assertThat(premises("1").suspended("2026-09-02", "2026-09-30").with(twoADayUntilAugust()).coldIn("2026-09"))
                .containsExactly("ESTIMATED 60.000");
    }

    @Test
    void EST_06_a_reading_365_days_before_the_last_is_in_the_base_and_366_days_is_not() {
        var inside = premises("1").with(meter("M").installed("2020-01-01", "0")
                .read("2025-08-31", "270").read("2026-08-30", "1000").read("2026-08-31", "1000"));
        var outside = premises("1").with(meter("M").installed("2020-01-01", "0")
                .read("2025-08-30", "270").read("2026-08-30", "1000").read("2026-08-31", "1031"));
        assertThat(inside.coldIn("2026-09")).containsExactly("ESTIMATED 60.000");
        assertThat(outside.coldIn("2026-09")).containsExactly("ESTIMATED 930.000");
    }

    @Test
    void EST_06_the_base_reaches_over_zero_and_over_a_replaced_meter() {
        var shop = premises("1")
                .with(meter("old").read("2026-06-30", "99990").removed("2026-07-10", "10"))
                .with(meter("new").installed("2026-07-10", "5").read("2026-08-29", "105"));
        assertThat(shop.coldIn("2026-09")).containsExactly("ESTIMATED 60.000");
    }

    @Test
    void EST_06_without_a_base_the_guaranteed_volume_then_the_capacity_then_nothing_can_be_said() {
        var fresh = meter("M").installed("2026-08-31", "0");
        assertThat(premises("1").guaranteed("45").with(fresh).coldIn("2026-09")).containsExactly("GUARANTEED 45.000");
        assertThat(premises("1").guaranteed(null).with(fresh).coldIn("2026-09")).containsExactly("CAPACITY 977.161");
        assertThat(premises("1").guaranteed(null).bore(null).with(fresh).in("2026-09"))
                .containsExactly("parked: нет основания для расчёта");
    }

    @Test
    void example_D_the_reading_leaves_62_for_october_and_nothing_to_correct() {
        var shop = exampleD().with(twoADayUntilAugust().read("2026-10-31", "1122"));
        assertThat(shop.in("2026-10")).containsExactly("COLD_WATER METER 62.000", "WASTEWATER BALANCE 62.000");
    }

    @Test
    void MET_08_what_september_was_estimated_too_low_is_its_correction_with_its_wastewater() {
        var shop = exampleD().with(twoADayUntilAugust().read("2026-10-31", "1183"));
        assertThat(shop.in("2026-10")).containsExactly(
                "COLD_WATER METER 93.000",
                "WASTEWATER BALANCE 93.000",
                "COLD_WATER CORRECTION 30.000 for 2026-09",
                "WASTEWATER CORRECTION 30.000 for 2026-09");
    }

    @Test
    void MET_08_a_correction_already_charged_is_not_made_again() {
        var shop = exampleD()
                .corrected("2026-10", COLD_WATER, "30", "2026-09")
                .corrected("2026-10", WASTEWATER, "30", "2026-09")
                .with(twoADayUntilAugust().read("2026-10-31", "1183"));
        assertThat(shop.in("2026-10")).containsExactly("COLD_WATER METER 93.000", "WASTEWATER BALANCE 93.000");
    }

    @Test
    void MET_08_the_current_month_takes_what_rounding_leaves() {
        var shop = exampleD().with(twoADayUntilAugust().read("2026-10-31", "1100"));
        assertThat(shop.coldIn("2026-10")).containsExactly("METER 50.820", "CORRECTION -10.820 for 2026-09");
    }

    @Test
    void MET_08_a_dial_lower_than_estimated_makes_a_credit() {
        var shop = exampleD().with(twoADayUntilAugust().read("2026-10-31", "1000"));
        assertThat(shop.coldIn("2026-10")).containsExactly("METER 0.000", "CORRECTION -60.000 for 2026-09");
    }

    @Test
    void a_month_that_was_never_charged_is_charged_with_the_reading() {
        var shop = premises("1").with(twoADayUntilAugust().read("2026-10-31", "1122"));
        assertThat(shop.coldIn("2026-10")).containsExactly("METER 122.000");
    }

    @Test
    void months_charged_by_capacity_stay_as_charged_and_leave_the_remainder() {
        var shop = premises("1")
                .charged("2026-09", COLD_WATER, ESTIMATED, "60")
                .charged("2026-10", COLD_WATER, ESTIMATED, "62")
                .charged("2026-11", COLD_WATER, ESTIMATED, "60")
                .charged("2026-12", COLD_WATER, ESTIMATED, "62")
                .charged("2027-01", COLD_WATER, ESTIMATED, "62")
                .charged("2027-02", COLD_WATER, ESTIMATED, "56")
                .charged("2027-03", COLD_WATER, CAPACITY, "1009.733")
                .with(twoADayUntilAugust().read("2027-04-30", "1484"));
        assertThat(shop.coldIn("2027-04")).containsExactly("METER 60.000");
    }

    @Test
    void VAT_05_a_reading_handed_in_late_makes_the_difference_in_its_own_month() {
        var shop = exampleD()
                .charged("2026-10", COLD_WATER, METER, "62")
                .charged("2026-10", WASTEWATER, BALANCE, "62")
                .with(twoADayUntilAugust()
                        .read("2026-09-30", "1070").read("2026-10-31", "1122").read("2026-11-30", "1182"));
        assertThat(shop.reopening("2026-11", "2026-09", "2026-10")).containsExactly(
                "COLD_WATER METER 60.000",
                "WASTEWATER BALANCE 60.000",
                "COLD_WATER CORRECTION 10.000 for 2026-09",
                "WASTEWATER CORRECTION 10.000 for 2026-09",
                "COLD_WATER CORRECTION -10.000 for 2026-10",
                "WASTEWATER CORRECTION -10.000 for 2026-10");
    }

    @Test
    void a_parked_month_that_is_closed_is_charged_whole_by_the_next_run() {
        var shop = premises("1").coldOnly().with(twoADayUntilAugust().read("2026-10-31", "1122"));
        assertThat(shop.reopening("2026-10", "2026-09"))
                .containsExactly("COLD_WATER METER 62.000", "COLD_WATER CORRECTION 60.000 for 2026-09");
    }

    @Test
    void a_month_charged_whole_by_a_later_run_is_settled_like_any_other() {
        var shop = premises("1").coldOnly()
                .corrected("2026-10", COLD_WATER, "60", "2026-09")
                .charged("2026-10", COLD_WATER, ESTIMATED, "62")
                .with(twoADayUntilAugust().read("2026-11-30", "1273"));
        assertThat(shop.in("2026-11")).containsExactly(
                "COLD_WATER METER 90.000",
                "COLD_WATER CORRECTION 30.000 for 2026-09",
                "COLD_WATER CORRECTION 31.000 for 2026-10");
    }

    @Test
    void an_estimated_month_reopened_without_news_is_not_corrected() {
        assertThat(exampleD().with(twoADayUntilAugust()).reopening("2026-10", "2026-09"))
                .containsExactly("COLD_WATER ESTIMATED 62.000", "WASTEWATER BALANCE 62.000");
    }

    @Test
    void MET_07_what_was_taken_in_a_suspended_month_is_charged_with_the_reading() {
        var shop = premises("1").coldOnly().suspended("2026-09-01", "2026-09-30")
                .with(twoADayUntilAugust().read("2026-10-31", "1003"));
        assertThat(shop.in("2026-10")).containsExactly("COLD_WATER METER 3.000");
    }

    @Test
    void MET_08_a_meter_replaced_in_a_silent_month_is_spread_like_one() {
        var shop = premises("1").coldOnly()
                .charged("2026-09", COLD_WATER, ESTIMATED, "50")
                .with(twoADayUntilAugust().removed("2026-10-10", "1080"))
                .with(meter("new").installed("2026-10-10", "5").read("2026-10-31", "47"));
        assertThat(shop.in("2026-10"))
                .containsExactly("COLD_WATER METER 62.000", "COLD_WATER CORRECTION 10.000 for 2026-09");
    }

    @Test
    void a_contract_that_has_ended_is_still_settled() {
        var shop = premises("1").coldOnly().contract("2020-01-01", "2026-10-31")
                .charged("2026-09", COLD_WATER, ESTIMATED, "60")
                .charged("2026-10", COLD_WATER, ESTIMATED, "62")
                .with(twoADayUntilAugust().read("2026-10-31", "1183"));
        assertThat(shop.reopening("2026-11", "2026-10")).containsExactly(
                "COLD_WATER CORRECTION 30.000 for 2026-09", "COLD_WATER CORRECTION 31.000 for 2026-10");
    }

    @Test
    void the_first_month_of_a_meter_is_zero_by_its_initial_dial() {
        assertThat(premises("1").coldOnly().contract("2026-09-01", null).with(
                meter("M").installed("2026-09-01", "7")).in("2026-09"))
                .containsExactly("COLD_WATER METER 0.000");
    }

    @Test
    void a_reading_on_the_first_day_of_the_contract_opens_it() {
        var shop = premises("1").coldOnly().contract("2026-09-01", null)
                .with(meter("M").read("2026-09-01", "500").read("2026-09-30", "520"));
        assertThat(shop.in("2026-09")).containsExactly("COLD_WATER METER 20.000");
    }
}
