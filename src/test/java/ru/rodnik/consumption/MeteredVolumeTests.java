package ru.rodnik.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.consumption.Stage.meter;
import static ru.rodnik.consumption.Stage.month;
import static ru.rodnik.consumption.Stage.premises;
import static ru.rodnik.consumption.Stage.rows;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.rodnik.consumption.Determination.Determined;

/** MET, MTR-B, WW-06: a sound meter that is read. */
class MeteredVolumeTests {

    @Test
    void the_last_dial_of_the_month_minus_the_last_one_before_is_the_volume() {
        var shop = premises("1").coldOnly().with(meter("M")
                .read("2026-09-30", "60").read("2026-10-31", "100")
                .read("2026-11-12", "150").read("2026-11-30", "220"));
        assertThat(shop.in("2026-11")).containsExactly("COLD_WATER METER 120.000");
    }

    @Test
    void without_a_reading_before_the_month_the_initial_dial_opens_it() {
        var shop = premises("1").with(meter("M").installed("2026-10-05", "7").read("2026-11-30", "27"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 20.000");
    }

    @Test
    void readings_taken_after_the_month_do_not_belong_to_it() {
        var shop = premises("1").with(
                meter("M").read("2026-10-31", "100").read("2026-11-30", "120").read("2026-12-01", "125"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 20.000");
    }

    @Test
    void five_digits_from_99990_to_12_passed_zero_with_22_cubic_metres() {
        var shop = premises("1").with(meter("M").read("2026-10-31", "99990").read("2026-11-30", "12"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 22.000");
    }

    @Test
    void half_the_dial_over_zero_is_a_volume_and_a_litre_more_is_not() {
        var half = premises("1").with(meter("M").read("2026-10-31", "60000").read("2026-11-30", "10000"));
        var more = premises("1").with(meter("M").read("2026-10-31", "60000").read("2026-11-30", "10000.001"));
        assertThat(half.coldIn("2026-11")).containsExactly("METER 50000.000");
        assertThat(more.in("2026-11").getFirst()).startsWith("parked: показание меньше предыдущего");
    }

    @Test
    void MTR_B_a_replaced_meter_and_the_new_one_are_one_volume() {
        var shop = premises("1")
                .with(meter("old").read("2026-10-31", "480").removed("2026-11-12", "491"))
                .with(meter("new").installed("2026-11-12", "0").read("2026-11-30", "7"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 18.000");
    }

    @Test
    void several_commercial_meters_are_summed() {
        var shop = premises("1")
                .with(meter("A").read("2026-10-31", "10").read("2026-11-30", "15"))
                .with(meter("B").read("2026-10-31", "20").read("2026-11-30", "27.5"));
        assertThat(shop.coldIn("2026-11")).containsExactly("METER 12.500");
    }

    @Test
    void nothing_taken_is_a_volume_of_zero_by_the_meter() {
        var shop = premises("1").with(meter("M").read("2026-10-31", "10").read("2026-11-30", "10"));
        assertThat(shop.in("2026-11")).containsExactly("COLD_WATER METER 0.000", "WASTEWATER BALANCE 0.000");
    }

    @Test
    void a_contract_that_is_not_in_force_in_the_month_has_no_volumes() {
        var shop = premises("1").contract("2026-12-01", null).with(meter("M").read("2026-10-31", "10"));
        assertThat(shop.in("2026-11")).isEmpty();
    }

    @Test
    void WW_06_what_a_sub_meter_shows_belongs_to_the_premises_it_feeds() {
        var house = premises("house").with(meter("H").read("2026-10-31", "0").read("2026-11-30", "100"));
        var shop = premises("shop").with(
                meter("S").behind("H").read("2026-10-31", "0").read("2026-11-30", "30"));
        var both = VolumeRules.determine(
                new ContractFacts(List.of(house.facts(), shop.facts())), month("2026-11"));
        assertThat(rows(both.get(0))).containsExactly("COLD_WATER METER 70.000", "WASTEWATER BALANCE 70.000");
        assertThat(rows(both.get(1))).containsExactly("COLD_WATER METER 30.000", "WASTEWATER BALANCE 30.000");
    }

    @Test
    void WW_06_sub_meters_above_the_head_meter_leave_zero_and_call_for_inspection() {
        var house = premises("house").with(meter("H").read("2026-10-31", "0").read("2026-11-30", "100"));
        var equal = premises("shop").with(
                meter("S").behind("H").read("2026-10-31", "0").read("2026-11-30", "100"));
        var above = premises("shop").with(
                meter("S").behind("H").read("2026-10-31", "0").read("2026-11-30", "100.001"));
        var fits = (Determined) VolumeRules.determine(
                new ContractFacts(List.of(house.facts(), equal.facts())), month("2026-11")).getFirst();
        var exceeds = (Determined) VolumeRules.determine(
                new ContractFacts(List.of(house.facts(), above.facts())), month("2026-11")).getFirst();
        assertThat(rows(fits)).first().isEqualTo("COLD_WATER METER 0.000");
        assertThat(fits.inspections()).isEmpty();
        assertThat(rows(exceeds)).first().isEqualTo("COLD_WATER METER 0.000");
        assertThat(exceeds.inspections()).hasSize(1);
    }

    @Test
    void WW_06_an_estimated_sub_volume_is_subtracted_and_settled_on_both_sides() {
        var shop = premises("shop").coldOnly()
                .charged("2026-09", Medium.COLD_WATER, Method.ESTIMATED, "30")
                .with(meter("S").behind("H")
                        .read("2026-07-31", "0").read("2026-08-31", "31").read("2026-10-31", "92"));
        var house = premises("house").coldOnly()
                .charged("2026-09", Medium.COLD_WATER, Method.METER, "65")
                .with(meter("H").read("2026-08-31", "0").read("2026-09-30", "95").read("2026-10-31", "200"));
        var dearer = premises("shop").coldOnly()
                .charged("2026-09", Medium.COLD_WATER, Method.ESTIMATED, "28")
                .with(meter("S").behind("H")
                        .read("2026-07-31", "0").read("2026-08-31", "31").read("2026-10-31", "92"));
        var before = VolumeRules.determine(
                new ContractFacts(List.of(house.facts(), shop.facts())), month("2026-10"));
        assertThat(rows(before.get(0))).containsExactly("COLD_WATER METER 74.000");
        var changed = VolumeRules.determine(
                new ContractFacts(List.of(
                        house.corrected("2026-09", Medium.COLD_WATER, "2", "2026-09").facts(), dearer.facts())),
                month("2026-10"));
        assertThat(rows(changed.get(0)))
                .containsExactly("COLD_WATER METER 74.000", "COLD_WATER CORRECTION -2.000 for 2026-09");
        assertThat(rows(changed.get(1)))
                .containsExactly("COLD_WATER METER 31.000", "COLD_WATER CORRECTION 2.000 for 2026-09");
    }

    @Test
    void a_sub_meter_behind_nothing_parks_its_premises() {
        var shop = premises("shop").with(meter("S").behind("H").read("2026-11-30", "30"));
        assertThat(shop.in("2026-11")).containsExactly("parked: прибор S стоит за неизвестным прибором H");
    }
}
