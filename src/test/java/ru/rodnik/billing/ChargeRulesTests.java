package ru.rodnik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.billing.ChargeVerdict.Charged;
import ru.rodnik.billing.ChargeVerdict.NoPrice;
import ru.rodnik.billing.ChargeVerdict.OverLimit;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.VolumeRow;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** Charges at the tariffs of Samara, which rose on 01.10.2026; cold water net from 42.34 to 48.00. */
class ChargeRulesTests {

    static final BillingPeriod SEPTEMBER = BillingPeriod.of("2026-09");
    static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");

    static final Prices SAMARA = new Prices(
            List.of(
                    tariff(Service.COLD_WATER, "2025-07-01", "2026-09-30", "42.34", "51.65"),
                    tariff(Service.WASTEWATER, "2025-07-01", "2026-09-30", "24.08", "29.38"),
                    tariff(Service.COLD_WATER, "2026-10-01", null, "48.00", "58.56"),
                    tariff(Service.WASTEWATER, "2026-10-01", null, "27.30", "33.31")),
            List.of(
                    new VatPeriod(day("2019-01-01"), day("2025-12-31"), VatRate.of("20")),
                    new VatPeriod(day("2026-01-01"), null, VatRate.of("22"))));

    static final ContractTerms NET = new ContractTerms(PriceBasis.NET, null, Money.ZERO);
    static final ContractTerms GROSS = new ContractTerms(PriceBasis.GROSS, null, Money.ZERO);

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Tariff tariff(Service service, String from, @Nullable String until, String net, String gross) {
        return new Tariff(
                service, day(from), until == null ? null : day(until), Price.of(net), Price.of(gross));
    }

    static VolumeRow cold(Method method, String volume) {
        return new VolumeRow(Medium.COLD_WATER, method, CubicMetres.of(volume), null, List.of());
    }

    static VolumeRow waste(String volume) {
        return new VolumeRow(Medium.WASTEWATER, Method.BALANCE, CubicMetres.of(volume), null, List.of());
    }

    static VolumeRow correction(Medium medium, String volume, BillingPeriod of) {
        return new VolumeRow(medium, Method.CORRECTION, CubicMetres.of(volume), of, List.of());
    }

    static PremisesVolumes at(String premises, VolumeRow... rows) {
        return new PremisesVolumes(premises, false, List.of(rows));
    }

    static Charged charged(ContractTerms terms, BillingPeriod month, PremisesVolumes... volumes) {
        return (Charged) ChargeRules.charge(terms, month, List.of(volumes), SAMARA);
    }

    /** {@code COLD_WATER 120.000 x 48.00: 5760.00 + 1267.20 = 7027.20}. */
    static List<String> lines(Charged charged) {
        return charged.lines().stream()
                .map(line -> line.service() + (line.corrected() == null ? " " : " for " + line.corrected() + " ")
                        + line.volume() + " x " + line.price() + ": " + line.net() + " + " + line.vat() + " = "
                        + line.gross())
                .toList();
    }

    static List<String> rows(ChargeLine line) {
        return line.rows().stream()
                .map(row -> row.premisesId() + " " + row.method() + ": " + row.net() + " + " + row.vat() + " = "
                        + row.gross())
                .toList();
    }

    @Test
    void example_A_cold_120_and_hot_35_come_to_12189_63() {
        var hot = new VolumeRow(Medium.HOT_WATER, Method.DECLARED, CubicMetres.of("35"), null, List.of());
        var charged = charged(NET, NOVEMBER, at("1", cold(Method.METER, "120"), hot, waste("155")));
        assertThat(lines(charged)).containsExactly(
                "COLD_WATER 120.000 x 48.00: 5760.00 + 1267.20 = 7027.20",
                "WASTEWATER 155.000 x 27.30: 4231.50 + 930.93 = 5162.43");
        assertThat(charged.net()).isEqualTo(Money.of("9991.50"));
        assertThat(charged.vat()).isEqualTo(Money.of("2198.13"));
        assertThat(charged.gross()).isEqualTo(Money.of("12189.63"));
    }

    @Test
    void capacity_of_DN_20_in_october_is_48467_18_net() {
        assertThat(lines(charged(NET, OCTOBER, at("1", cold(Method.CAPACITY, "1009.733")))))
                .containsExactly("COLD_WATER 1009.733 x 48.00: 48467.18 + 10662.78 = 59129.96");
    }

    @Test
    void VAT_04_a_gross_contract_extracts_the_tax() {
        assertThat(lines(charged(GROSS, NOVEMBER, at("1", waste("1000")))))
                .containsExactly("WASTEWATER 1000.000 x 33.31: 27303.28 + 6006.72 = 33310.00");
    }

    @Test
    void example_L_the_net_route_would_be_four_roubles_less() {
        var gross = charged(GROSS, NOVEMBER, at("1", waste("1000")));
        var net = charged(NET, NOVEMBER, at("1", waste("1000")));
        assertThat(gross.gross().minus(net.gross())).isEqualTo(Money.of("4.00"));
    }

    @Test
    void example_M_the_tax_is_rounded_line_by_line_and_the_total_is_the_sum_of_the_lines() {
        var prices = new Prices(
                List.of(
                        tariff(Service.COLD_WATER, "2026-01-01", null, "33.33", "40.66"),
                        tariff(Service.WASTEWATER, "2026-01-01", null, "33.33", "40.66")),
                List.of(new VatPeriod(day("2026-01-01"), null, VatRate.of("22"))));
        var three = (Charged) ChargeRules.charge(NET, NOVEMBER, List.of(
                at("1", cold(Method.METER, "1"), waste("1"), correction(Medium.COLD_WATER, "1", OCTOBER))), prices);
        assertThat(three.lines()).hasSize(3).allMatch(line -> line.vat().equals(Money.of("7.33")));
        assertThat(three.net()).isEqualTo(Money.of("99.99"));
        assertThat(three.vat()).isEqualTo(Money.of("21.99"));
    }

    @Test
    void VAT_05_december_is_corrected_at_20_percent_in_a_january_of_22() {
        var january = BillingPeriod.of("2026-01");
        var december = BillingPeriod.of("2025-12");
        assertThat(lines(charged(NET, january,
                at("1", cold(Method.METER, "10"), correction(Medium.COLD_WATER, "10", december)))))
                .containsExactly(
                        "COLD_WATER 10.000 x 42.34: 423.40 + 93.15 = 516.55",
                        "COLD_WATER for 2025-12 10.000 x 42.34: 423.40 + 84.68 = 508.08");
    }

    @Test
    void VAT_02_price_and_tax_are_those_of_the_last_day_of_the_month() {
        assertThat(lines(charged(NET, BillingPeriod.of("2025-12"), at("1", cold(Method.METER, "10")))))
                .containsExactly("COLD_WATER 10.000 x 42.34: 423.40 + 84.68 = 508.08");
        assertThat(lines(charged(NET, BillingPeriod.of("2026-01"), at("1", cold(Method.METER, "10")))))
                .containsExactly("COLD_WATER 10.000 x 42.34: 423.40 + 93.15 = 516.55");
        assertThat(lines(charged(NET, SEPTEMBER, at("1", cold(Method.METER, "10")))).getFirst()).contains("42.34");
        assertThat(lines(charged(NET, OCTOBER, at("1", cold(Method.METER, "10")))).getFirst()).contains("48.00");
    }

    @Test
    void RND_04_three_equal_premises_share_100_roubles_as_33_34_33_33_33_33() {
        var prices = new Prices(List.of(tariff(Service.COLD_WATER, "2026-01-01", null, "33.3333", "40.6666")),
                List.of(new VatPeriod(day("2026-01-01"), null, VatRate.of("22"))));
        var one = cold(Method.METER, "1");
        var equal = (Charged) ChargeRules.charge(NET, NOVEMBER,
                List.of(at("b", one), at("c", one), at("a", one)), prices);
        assertThat(equal.lines().getFirst().net()).isEqualTo(Money.of("100.00"));
        assertThat(rows(equal.lines().getFirst())).containsExactly(
                "a METER: 33.34 + 7.34 = 40.68", "b METER: 33.33 + 7.33 = 40.66", "c METER: 33.33 + 7.33 = 40.66");
    }

    @Test
    void RND_04_ties_go_by_the_bytes_of_the_premises_id_and_then_by_the_order_of_methods() {
        var prices = new Prices(List.of(tariff(Service.COLD_WATER, "2026-01-01", null, "33.3333", "122")),
                List.of(new VatPeriod(day("2026-01-01"), null, VatRate.of("0"))));
        var charged = (Charged) ChargeRules.charge(NET, NOVEMBER, List.of(
                at("я", cold(Method.METER, "1")),
                at("B", cold(Method.CAPACITY, "1"), cold(Method.METER, "1"))), prices);
        assertThat(rows(charged.lines().getFirst())).containsExactly(
                "B METER: 33.34 + 0.00 = 33.34", "B CAPACITY: 33.33 + 0.00 = 33.33", "я METER: 33.33 + 0.00 = 33.33");
        var ten = (Charged) ChargeRules.charge(NET, NOVEMBER, List.of(
                at("9", cold(Method.METER, "1")), at("10", cold(Method.METER, "1")), at("a", cold(Method.METER, "1"))),
                prices);
        assertThat(rows(ten.lines().getFirst()).getFirst()).startsWith("10 METER: 33.34");
    }

    @Test
    void zero_volume_makes_no_line() {
        assertThat(charged(NET, NOVEMBER, at("1", cold(Method.METER, "0"), waste("0"))).lines()).isEmpty();
    }

    @Test
    void NEG_04_negative_impact_is_half_the_wastewater_price_on_the_wastewater_volume() {
        var charged = charged(NET, NOVEMBER,
                new PremisesVolumes("1", true, List.of(waste("155"))), at("2", waste("100")));
        assertThat(lines(charged)).containsExactly(
                "WASTEWATER 255.000 x 27.30: 6961.50 + 1531.53 = 8493.03",
                "NEGATIVE_IMPACT 155.000 x 13.650: 2115.75 + 465.47 = 2581.22");
        assertThat(lines(charged(GROSS, NOVEMBER, new PremisesVolumes("1", true, List.of(waste("1.001"))))).getLast())
                .isEqualTo("NEGATIVE_IMPACT 1.001 x 16.655: 13.66 + 3.01 = 16.67");
    }

    @Test
    void VAT_05_a_correction_is_its_own_line_at_the_price_of_its_month() {
        var charged = charged(NET, OCTOBER,
                at("1", cold(Method.METER, "93"), correction(Medium.COLD_WATER, "30", SEPTEMBER)));
        assertThat(lines(charged)).containsExactly(
                "COLD_WATER 93.000 x 48.00: 4464.00 + 982.08 = 5446.08",
                "COLD_WATER for 2026-09 30.000 x 42.34: 1270.20 + 279.44 = 1549.64");
    }

    @Test
    void VAT_05_corrections_of_both_signs_are_two_lines() {
        var charged = charged(NET, OCTOBER,
                at("1", correction(Medium.COLD_WATER, "30", SEPTEMBER)),
                at("2", correction(Medium.COLD_WATER, "-10", SEPTEMBER)));
        assertThat(lines(charged)).containsExactly(
                "COLD_WATER for 2026-09 30.000 x 42.34: 1270.20 + 279.44 = 1549.64",
                "COLD_WATER for 2026-09 -10.000 x 42.34: -423.40 + -93.15 = -516.55");
        assertThat(charged.gross()).isEqualTo(Money.of("1033.09"));
    }

    @Test
    void NEG_04_a_correction_of_wastewater_brings_one_of_negative_impact() {
        var charged = charged(NET, OCTOBER,
                new PremisesVolumes("1", true, List.of(correction(Medium.WASTEWATER, "-10", SEPTEMBER))));
        assertThat(lines(charged)).containsExactly(
                "WASTEWATER for 2026-09 -10.000 x 24.08: -240.80 + -52.98 = -293.78",
                "NEGATIVE_IMPACT for 2026-09 -10.000 x 12.040: -120.40 + -26.49 = -146.89");
    }

    @Test
    void VAT_05_with_the_price_unchanged_only_the_difference_of_volumes_is_charged() {
        var was = List.of(
                new ChargedRow("1", Service.COLD_WATER, CubicMetres.of("60"), Price.of("42.3400"), VatRate.of("22")),
                new ChargedRow("1", Service.COLD_WATER, CubicMetres.of("5"), Price.of("42.34"), VatRate.of("22")));
        var now = ChargeRules.price(
                List.of(at("1", cold(Method.METER, "70"))), SEPTEMBER, PriceBasis.NET, SAMARA);
        var differences = ChargeRules.difference(was, now, SEPTEMBER);
        var charged = (Charged) ChargeRules.charge(NET, OCTOBER, List.of(), differences, SAMARA);
        assertThat(lines(charged)).containsExactly("COLD_WATER for 2026-09 5.000 x 42.34: 211.70 + 46.57 = 258.27");
        assertThat(charged.lines().getFirst().rows().getFirst().method()).isEqualTo(Method.CORRECTION);
    }

    @Test
    void VAT_05_a_replaced_tariff_takes_the_old_charge_back_and_makes_the_new_one() {
        var was = List.of(
                new ChargedRow("1", Service.COLD_WATER, CubicMetres.of("60"), Price.of("42.00"), VatRate.of("22")));
        var now = ChargeRules.price(
                List.of(at("1", cold(Method.METER, "60"))), SEPTEMBER, PriceBasis.NET, SAMARA);
        var charged = (Charged) ChargeRules.charge(
                NET, OCTOBER, List.of(), ChargeRules.difference(was, now, SEPTEMBER), SAMARA);
        assertThat(lines(charged)).containsExactly(
                "COLD_WATER for 2026-09 -60.000 x 42.00: -2520.00 + -554.40 = -3074.40",
                "COLD_WATER for 2026-09 60.000 x 42.34: 2540.40 + 558.89 = 3099.29");
    }

    @Test
    void VAT_05_nothing_changed_makes_no_difference() {
        var now = ChargeRules.price(List.of(new PremisesVolumes("1", true, List.of(waste("10")))), SEPTEMBER,
                PriceBasis.NET, SAMARA);
        var was = new ArrayList<ChargedRow>();
        now.forEach(item -> was.add(
                new ChargedRow("1", item.service(), item.volume(), item.price(), item.vat())));
        assertThat(ChargeRules.difference(was, now, SEPTEMBER)).isEmpty();
    }

    @Test
    void CON_09_a_budget_contract_is_charged_up_to_its_limit_and_parked_a_kopeck_above() {
        var volumes = List.of(at("1", cold(Method.METER, "120"), waste("155")));
        var exactly = new ContractTerms(PriceBasis.NET, Money.of("100000.00"), Money.of("87810.37"));
        var above = new ContractTerms(PriceBasis.NET, Money.of("100000.00"), Money.of("87810.38"));
        assertThat(ChargeRules.charge(exactly, NOVEMBER, volumes, SAMARA)).isInstanceOf(Charged.class);
        var verdict = ChargeRules.charge(above, NOVEMBER, volumes, SAMARA);
        assertThat(verdict).isEqualTo(new OverLimit(Money.of("100000.00"), Money.of("100000.01")));
        assertThat(ChargeWords.of(verdict)).contains("100000.01");
    }

    @Test
    void CON_09_of_a_limit_of_100000_with_98500_charged_3000_more_are_not_charged() {
        var prices = new Prices(
                List.of(tariff(Service.COLD_WATER, "2026-01-01", null, "100.00", "122.00")),
                List.of(new VatPeriod(day("2026-01-01"), null, VatRate.of("0"))));
        var budget = new ContractTerms(PriceBasis.NET, Money.of("100000.00"), Money.of("98500.00"));
        assertThat(ChargeRules.charge(budget, NOVEMBER, List.of(at("1", cold(Method.METER, "30"))), prices))
                .isEqualTo(new OverLimit(Money.of("100000.00"), Money.of("101500.00")));
    }

    @Test
    void NEG_B_five_cubic_metres_of_a_room_in_an_apartment_building_pay_for_negative_impact() {
        assertThat(lines(charged(NET, NOVEMBER, new PremisesVolumes("1", true, List.of(waste("5"))))).getLast())
                .isEqualTo("NEGATIVE_IMPACT 5.000 x 13.650: 68.25 + 15.02 = 83.27");
    }

    @Test
    void a_month_without_a_tariff_is_parked() {
        var early = BillingPeriod.of("2025-06");
        var verdict = ChargeRules.charge(NET, early, List.of(at("1", cold(Method.METER, "1"))), SAMARA);
        assertThat(verdict).isEqualTo(new NoPrice(Service.COLD_WATER, early));
        assertThat(ChargeWords.of(verdict)).contains("холодное водоснабжение");
        assertThat(ChargeRules.charge(NET, early, List.of(at("1", cold(Method.METER, "0"))), SAMARA))
                .isInstanceOf(Charged.class);
    }
}
