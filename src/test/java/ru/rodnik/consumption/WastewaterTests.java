package ru.rodnik.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.consumption.Medium.COLD_WATER;
import static ru.rodnik.consumption.Medium.HOT_WATER;
import static ru.rodnik.consumption.Medium.WASTEWATER;
import static ru.rodnik.consumption.Method.BALANCE;
import static ru.rodnik.consumption.Method.ESTIMATED;
import static ru.rodnik.consumption.Method.METER;
import static ru.rodnik.consumption.Stage.meter;
import static ru.rodnik.consumption.Stage.premises;
import static ru.rodnik.registry.HotWaterSource.EXTERNAL_SUPPLIER;
import static ru.rodnik.registry.HotWaterSource.OWN_HEATER;

import org.junit.jupiter.api.Test;

/** WW, HOT: what is discharged, and the hot water of others in it. */
class WastewaterTests {

    private static Stage.MeterStage took(String volume) {
        return meter("M").read("2026-10-31", "0").read("2026-11-30", volume);
    }

    @Test
    void WW_A_cold_120_and_declared_hot_35_discharge_155() {
        var shop = premises("1").hotWaterFrom(EXTERNAL_SUPPLIER).declared("2026-11", "35").with(took("120"));
        assertThat(shop.in("2026-11")).containsExactly(
                "COLD_WATER METER 120.000", "HOT_WATER DECLARED 35.000", "WASTEWATER BALANCE 155.000");
    }

    @Test
    void WW_B_hot_water_alone_is_discharged_without_a_cold_volume() {
        var shop = premises("1").dischargeOnly().hotWaterFrom(EXTERNAL_SUPPLIER).declared("2026-11", "35");
        assertThat(shop.in("2026-11"))
                .containsExactly("HOT_WATER DECLARED 35.000", "WASTEWATER BALANCE 35.000");
    }

    @Test
    void WW_C_water_poured_on_the_ground_is_charged_and_not_discharged() {
        var shop = premises("1").with(took("200")).with(meter("I").as(MeterRole.IRRIGATION)
                .read("2026-10-31", "0").read("2026-11-30", "50"));
        assertThat(shop.in("2026-11")).containsExactly("COLD_WATER METER 200.000", "WASTEWATER BALANCE 150.000");
    }

    @Test
    void WW_D_water_poured_on_the_ground_without_a_meter_the_contract_knows_is_discharged() {
        assertThat(premises("1").with(took("200")).in("2026-11").getLast()).isEqualTo("WASTEWATER BALANCE 200.000");
    }

    @Test
    void example_G_half_a_hectare_gives_87_5_of_runoff_a_month_and_only_its_days_where_the_contract_begins_inside() {
        assertThat(premises("1").runoff("87.5").with(took("0")).in("2026-11").getLast())
                .isEqualTo("WASTEWATER BALANCE 87.500");
        assertThat(premises("1").contract("2026-11-25", null).runoff("87.5").with(took("0")).in("2026-11").getLast())
                .isEqualTo("WASTEWATER BALANCE 17.500");
    }

    @Test
    void runoff_is_added_and_the_share_not_discharged_is_of_cold_water_alone() {
        var shop = premises("1").hotWaterFrom(EXTERNAL_SUPPLIER).declared("2026-11", "35")
                .runoff("87.5").keeps("10").with(took("120"));
        assertThat(shop.in("2026-11").getLast()).isEqualTo("WASTEWATER BALANCE 230.500");
    }

    @Test
    void discharge_is_not_below_zero() {
        var shop = premises("1").with(took("20")).with(meter("I").as(MeterRole.IRRIGATION)
                .read("2026-10-31", "0").read("2026-11-30", "50"));
        assertThat(shop.in("2026-11").getLast()).isEqualTo("WASTEWATER BALANCE 0.000");
    }

    @Test
    void WW_03_water_heated_by_oneself_is_not_counted_twice() {
        var shop = premises("1").hotWaterFrom(OWN_HEATER).declared("2026-11", "35").with(took("120"))
                .with(meter("H").of(HOT_WATER).read("2026-10-31", "0").read("2026-11-30", "30"));
        assertThat(shop.in("2026-11")).containsExactly("COLD_WATER METER 120.000", "WASTEWATER BALANCE 120.000");
    }

    @Test
    void HOT_own_meters_of_hot_water_go_before_a_declaration() {
        var shop = premises("1").hotWaterFrom(EXTERNAL_SUPPLIER).declared("2026-11", "35").with(took("120"))
                .with(meter("H").of(HOT_WATER).read("2026-10-31", "0").read("2026-11-30", "30"));
        assertThat(shop.in("2026-11")).contains("HOT_WATER METER 30.000", "WASTEWATER BALANCE 150.000");
    }

    @Test
    void HOT_04_a_volume_not_handed_in_is_the_mean_of_the_last_twelve_months() {
        var shop = premises("1").dischargeOnly().hotWaterFrom(EXTERNAL_SUPPLIER)
                .declared("2025-10", "1000").declared("2025-11", "30")
                .declared("2026-10", "35").declared("2026-12", "9");
        assertThat(shop.in("2026-11"))
                .containsExactly("HOT_WATER ESTIMATED 32.500", "WASTEWATER BALANCE 32.500");
    }

    @Test
    void HOT_04_never_handed_in_is_zero() {
        var shop = premises("1").dischargeOnly().hotWaterFrom(EXTERNAL_SUPPLIER);
        assertThat(shop.in("2026-11")).containsExactly("HOT_WATER ESTIMATED 0.000", "WASTEWATER BALANCE 0.000");
    }

    @Test
    void HOT_04_a_volume_accepted_later_is_one_correction_for_its_month() {
        var shop = premises("1").dischargeOnly().hotWaterFrom(EXTERNAL_SUPPLIER)
                .charged("2026-10", HOT_WATER, ESTIMATED, "30").charged("2026-10", WASTEWATER, BALANCE, "30")
                .declared("2026-10", "35").declared("2026-11", "40");
        assertThat(shop.in("2026-11")).containsExactly(
                "HOT_WATER DECLARED 40.000",
                "WASTEWATER BALANCE 40.000",
                "HOT_WATER CORRECTION 5.000 for 2026-10",
                "WASTEWATER CORRECTION 5.000 for 2026-10");
        assertThat(shop.corrected("2026-11", HOT_WATER, "5", "2026-10")
                .corrected("2026-11", WASTEWATER, "5", "2026-10").in("2026-11"))
                .containsExactly("HOT_WATER DECLARED 40.000", "WASTEWATER BALANCE 40.000");
    }

    @Test
    void WW_02_a_correction_of_cold_water_leaves_the_hot_water_of_the_month_as_it_was() {
        var shop = premises("1").hotWaterFrom(EXTERNAL_SUPPLIER)
                .charged("2026-09", COLD_WATER, ESTIMATED, "60").charged("2026-09", HOT_WATER, ESTIMATED, "12")
                .charged("2026-09", WASTEWATER, BALANCE, "72").keeps("10").declared("2026-10", "20")
                .with(meter("M").read("2026-07-31", "0").read("2026-08-31", "62").read("2026-10-31", "306"));
        assertThat(shop.in("2026-10")).containsExactly(
                "COLD_WATER METER 124.000",
                "HOT_WATER DECLARED 20.000",
                "WASTEWATER BALANCE 131.600",
                "COLD_WATER CORRECTION 60.000 for 2026-09",
                "WASTEWATER CORRECTION 48.000 for 2026-09");
    }

    @Test
    void WW_04_a_wastewater_meter_goes_before_the_balance() {
        var shop = premises("1").with(took("120"))
                .with(meter("W").of(WASTEWATER).read("2026-10-31", "0").read("2026-11-30", "99"));
        assertThat(shop.in("2026-11")).containsExactly("COLD_WATER METER 120.000", "WASTEWATER METER 99.000");
    }

    @Test
    void WW_04_days_before_the_wastewater_meter_stood_take_their_part_of_the_balance() {
        var shop = premises("1").with(took("120")).with(
                meter("W").of(WASTEWATER).installed("2026-11-21", "0").read("2026-11-30", "41"));
        assertThat(shop.in("2026-11")).containsExactly(
                "COLD_WATER METER 120.000", "WASTEWATER METER 41.000", "WASTEWATER BALANCE 80.000");
    }

    @Test
    void a_premises_that_discharges_nothing_has_no_hot_water_either() {
        var shop = premises("1").coldOnly().hotWaterFrom(EXTERNAL_SUPPLIER).declared("2026-11", "35")
                .with(took("120")).charged("2026-10", COLD_WATER, METER, "5");
        assertThat(shop.in("2026-11")).containsExactly("COLD_WATER METER 120.000");
    }
}
