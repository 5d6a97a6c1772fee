package ru.rodnik.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.billing.ChargeRulesTests.GROSS;
import static ru.rodnik.billing.ChargeRulesTests.NET;
import static ru.rodnik.billing.ChargeRulesTests.NOVEMBER;
import static ru.rodnik.billing.ChargeRulesTests.OCTOBER;
import static ru.rodnik.billing.ChargeRulesTests.SAMARA;
import static ru.rodnik.billing.ChargeRulesTests.SEPTEMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.billing.MonthBridge.Cause;
import ru.rodnik.consumption.Ground;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.Reason;
import ru.rodnik.consumption.VolumeRow;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/** Why a month differs from the one before. Cold water costs 42.34 net in September, 48.00 from October, tax is 22 %. */
class MonthBridgeTests {

    private static VolumeRow read(String volume, String opened, String closed) {
        return new VolumeRow(Medium.COLD_WATER, Method.METER, CubicMetres.of(volume), null, List.of(
                new Reason(Ground.METERED, List.of("M-1", opened, "100.000", closed, "220.000"), List.of())));
    }

    private static VolumeRow row(Medium medium, Method method, String volume, @Nullable BillingPeriod corrected) {
        return new VolumeRow(medium, method, CubicMetres.of(volume), corrected, List.of());
    }

    /** Charged as the run charges it, divided among the premises. */
    private static BridgeSide side(ContractTerms terms, BillingPeriod month, Map<Long, List<VolumeRow>> volumes) {
        var premises = volumes.entrySet().stream()
                .map(entry -> new PremisesVolumes(entry.getKey().toString(), false, entry.getValue())).toList();
        var charged = (ChargeVerdict.Charged) ChargeRules.charge(terms, month, premises, SAMARA);
        var charges = new ArrayList<BridgeCharge>();
        for (var line : charged.lines()) {
            line.rows().forEach(part -> charges.add(new BridgeCharge(
                    Long.parseLong(part.premisesId()), line.service(), line.corrected() != null, line.price(),
                    terms.basis(), line.vatRate(), part.gross())));
        }
        return BridgeSide.charged(month.days(), volumes, charges);
    }

    private static BridgeSide october(VolumeRow... rows) {
        return side(NET, OCTOBER, Map.of(1L, List.of(rows)));
    }

    private static BridgeSide november(VolumeRow... rows) {
        return side(NET, NOVEMBER, Map.of(1L, List.of(rows)));
    }

    private static Map<Cause, String> causes(BridgeSide before, BridgeSide now) {
        return MonthBridge.between(before, now).causes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, cause -> cause.getValue().toString()));
    }

    @Test
    void two_equal_months_have_no_cause() {
        assertThat(causes(october(read("120.000", "2026-09-30", "2026-10-30")),
                november(read("120.000", "2026-10-30", "2026-11-29")))).isEmpty();
    }

    @Test
    void ten_cubic_metres_more_in_as_many_days_are_volume() {
        assertThat(causes(october(read("120.000", "2026-09-30", "2026-10-30")),
                november(read("130.000", "2026-10-30", "2026-11-29"))))
                .isEqualTo(Map.of(Cause.VOLUME, "585.60"));
    }

    @Test
    void as_much_a_day_over_five_days_more_is_days() {
        assertThat(causes(october(read("120.000", "2026-09-15", "2026-10-15")),
                november(read("140.000", "2026-10-15", "2026-11-19"))))
                .as("120 in 30 days, 140 in 35: four a day in both")
                .isEqualTo(Map.of(Cause.DAYS, "1171.20"));
    }

    @Test
    void days_and_volume_are_told_apart() {
        assertThat(causes(october(read("120.000", "2026-09-15", "2026-10-15")),
                november(read("110.000", "2026-10-15", "2026-11-19"))))
                .as("140 would have been the same, 30 fewer were taken")
                .isEqualTo(Map.of(Cause.DAYS, "1171.20", Cause.VOLUME, "-1756.80"));
    }

    @Test
    void a_dearer_cubic_metre_is_the_tariff() {
        var september = side(NET, SEPTEMBER, Map.of(1L, List.of(read("120.000", "2026-08-30", "2026-09-29"))));
        assertThat(causes(september, october(read("120.000", "2026-09-29", "2026-10-29"))))
                .isEqualTo(Map.of(Cause.TARIFF, "828.62"));
    }

    @Test
    void a_new_rate_of_tax_is_not_the_tariff() {
        var december = side(NET, BillingPeriod.of("2025-12"), Map.of(1L, List.of(row(
                Medium.COLD_WATER, Method.METER, "100.000", null))));
        var january = side(NET, BillingPeriod.of("2026-01"), Map.of(1L, List.of(row(
                Medium.COLD_WATER, Method.METER, "100.000", null))));
        assertThat(causes(december, january)).isEqualTo(Map.of(Cause.VAT, "84.68"));
    }

    @Test
    void of_a_price_with_the_tax_in_it_only_the_price_counts() {
        var september = side(GROSS, SEPTEMBER, Map.of(1L, List.of(row(
                Medium.WASTEWATER, Method.METER, "1000.000", null))));
        var october = side(GROSS, OCTOBER, Map.of(1L, List.of(row(
                Medium.WASTEWATER, Method.METER, "1000.000", null))));
        assertThat(causes(september, october)).as("29.38 and 33.31")
                .isEqualTo(Map.of(Cause.TARIFF, "3930.00", Cause.DAYS, "979.33", Cause.VOLUME, "-979.33"));
    }

    @Test
    void a_meter_that_fell_silent_is_the_method_for_the_water_and_for_what_is_discharged_of_it() {
        var before = october(read("120.000", "2026-09-30", "2026-10-30"),
                row(Medium.WASTEWATER, Method.BALANCE, "120.000", null));
        var now = november(
                new VolumeRow(Medium.COLD_WATER, Method.ESTIMATED, CubicMetres.of("90.000"), null, List.of(
                        new Reason(Ground.ESTIMATED,
                                List.of("1080.000", "2025-10-30", "2026-10-30", "360", "30", "1"), List.of()))),
                row(Medium.WASTEWATER, Method.BALANCE, "90.000", null));
        assertThat(causes(before, now)).isEqualTo(Map.of(Cause.METHOD, "-2755.98"));
    }

    @Test
    void a_premises_more_and_a_premises_less_are_causes_of_their_own() {
        var one = Map.of(1L, List.of(row(Medium.COLD_WATER, Method.METER, "10.000", null)));
        var other = Map.of(2L, List.of(row(Medium.COLD_WATER, Method.METER, "20.000", null)));
        assertThat(causes(side(NET, OCTOBER, one), side(NET, NOVEMBER, other)))
                .isEqualTo(Map.of(Cause.GONE_PREMISES, "-585.60", Cause.NEW_PREMISES, "1171.20"));
    }

    @Test
    void a_premises_that_took_nothing_is_not_gone() {
        assertThat(causes(october(read("120.000", "2026-09-30", "2026-10-30")),
                november(read("0.000", "2026-10-30", "2026-11-29"))))
                .isEqualTo(Map.of(Cause.VOLUME, "-7027.20"));
    }

    @Test
    void corrections_of_both_months_count_neither_as_volume_nor_as_tariff() {
        var before = october(read("120.000", "2026-09-30", "2026-10-30"),
                row(Medium.COLD_WATER, Method.CORRECTION, "-10.000", SEPTEMBER));
        var now = november(read("120.000", "2026-10-30", "2026-11-29"),
                row(Medium.COLD_WATER, Method.CORRECTION, "5.000", OCTOBER));
        assertThat(causes(before, now)).as("292.80 now and −516.55 before")
                .isEqualTo(Map.of(Cause.CORRECTION, "809.35"));
    }

    @Test
    void a_contract_comes_goes_or_is_parked_as_a_whole() {
        var charged = october(read("120.000", "2026-09-30", "2026-10-30"));
        assertThat(causes(BridgeSide.absent(), charged)).isEqualTo(Map.of(Cause.NEW_CONTRACT, "7027.20"));
        assertThat(causes(charged, BridgeSide.absent())).isEqualTo(Map.of(Cause.GONE_CONTRACT, "-7027.20"));
        assertThat(causes(charged, BridgeSide.parked())).isEqualTo(Map.of(Cause.PARKED, "-7027.20"));
        assertThat(causes(BridgeSide.parked(), charged)).isEqualTo(Map.of(Cause.PARKED, "7027.20"));
    }

    @Test
    void whatever_is_charged_the_causes_sum_to_the_difference_and_rounding_is_kopecks() {
        var random = new Random(20261123);
        var total = MonthBridge.NONE;
        for (int contract = 0; contract < 500; contract++) {
            var terms = random.nextBoolean() ? NET : GROSS;
            var before = side(terms, SEPTEMBER, volumes(random));
            var now = side(terms, OCTOBER, volumes(random));
            var bridge = MonthBridge.between(before, now);
            assertThat(Money.sum(bridge.causes().values())).isEqualTo(now.total().minus(before.total()));
            assertThat(bridge.of(Cause.ROUNDING).abs()).isLessThan(Money.of("0.10"));
            total = total.plus(bridge);
        }
        assertThat(Money.sum(total.causes().values())).isEqualTo(total.difference());
    }

    private static Map<Long, List<VolumeRow>> volumes(Random random) {
        var volumes = new java.util.HashMap<Long, List<VolumeRow>>();
        for (long premises = 1; premises <= 6; premises++) {
            if (random.nextInt(5) > 0) {
                var rows = new ArrayList<VolumeRow>();
                rows.add(row(Medium.COLD_WATER, random.nextBoolean() ? Method.METER : Method.AVERAGE,
                        "%d.%03d".formatted(random.nextInt(300), random.nextInt(1000)), null));
                rows.add(row(Medium.WASTEWATER, Method.BALANCE, rows.getFirst().volume().toString(), null));
                if (random.nextInt(4) == 0) {
                    rows.add(row(Medium.COLD_WATER, Method.CORRECTION,
                            "-%d.%03d".formatted(random.nextInt(9), random.nextInt(1000)),
                            BillingPeriod.of("2026-06")));
                }
                volumes.put(premises, rows);
            }
        }
        return volumes;
    }
}
