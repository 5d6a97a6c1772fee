package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.rodnik.metering.ReadingLimits.Limit;
import ru.rodnik.shared.CubicMetres;

/**
 * T49. A meter of five digits and three decimals, installed on 01.11.2025 at 0 and read on 31.10.2026: 3 640 m³ in 364
 * days, 10 a day. On 20.11.2026 twenty days have passed: 200 m³ is the usual.
 */
class DoubtRulesTests {

    static final ReadingLimits LIMITS = limits();

    private static final LocalDate NOVEMBER_20 = LocalDate.of(2026, 11, 20);

    @Test
    void above_three_times_the_usual_is_doubted_and_three_times_is_not() {
        assertThat(doubts("4240")).isEmpty();
        assertThat(doubts("4240.001")).containsExactly(Doubt.UNUSUALLY_MUCH);
        assertThat(assess("4240.001").atStake()).as("what is above the usual").isEqualTo(CubicMetres.of("400.001"));
        assertThat(assess("4240.001").probability()).isEqualByComparingTo("0.5");
    }

    @Test
    void below_a_fifth_of_the_usual_is_doubted_and_a_fifth_is_not() {
        assertThat(doubts("3680")).isEmpty();
        assertThat(doubts("3679.999")).containsExactly(Doubt.UNUSUALLY_LITTLE);
        assertThat(sentence("3645")).isEqualTo("В\u00a040\u00a0раз меньше обычного (обычно около 200\u00a0м³).");
        assertThat(assess("3645").atStake()).isEqualTo(CubicMetres.of("195"));
    }

    @Test
    void the_usual_of_the_season_counts_as_well_as_that_of_the_year() {
        var garden = seasonal("200");
        assertThat(doubts(garden, "1601")).as("ten times the year, half the season").isEmpty();
        assertThat(doubts(garden, "1420")).as("as in most of the year").isEmpty();
        assertThat(doubts(seasonal("40"), "1601")).as("2,9 times the year, 2,5 times the season").isEmpty();
        assertThat(doubts(seasonal("40"), "1641")).as("more than three times of both").containsExactly(
                Doubt.UNUSUALLY_MUCH);
    }

    @Test
    void the_third_month_without_a_litre_is_doubted_and_the_second_is_not() {
        assertThat(doubts(idle(2), "3640")).isEmpty();
        assertThat(doubts(idle(3), "3640")).containsExactly(Doubt.STUCK);
        assertThat(doubts(idle(3), "3641")).doesNotContain(Doubt.STUCK);
    }

    @Test
    void a_meter_through_which_nothing_flowed_all_year_is_not_stuck() {
        var months = new ArrayList<Dial>();
        for (int month = 1; month <= 10; month++) {
            months.add(new Dial(LocalDate.of(2026, month, 28), CubicMetres.of("50")));
        }
        assertThat(doubts(history("50", months), "50")).isEmpty();
    }

    @Test
    void a_digit_too_many_and_a_comma_left_out_are_recognised() {
        assertThat(doubts("38400")).containsExactly(Doubt.UNUSUALLY_MUCH, Doubt.EXTRA_DIGIT, Doubt.ROUND_NUMBER);
        assertThat(doubts("38417")).containsExactly(Doubt.UNUSUALLY_MUCH, Doubt.EXTRA_DIGIT);
        assertThat(assess("38417").suspicions().get(1).because()).isEqualTo(
                "Похоже на лишнюю цифру или пропущенную запятую: 3\u00a0841,7 дало бы обычный расход.");
        assertThat(doubts("42400")).as("4 240 would be three times the usual").contains(Doubt.EXTRA_DIGIT);
        assertThat(doubts("42401")).as("4 240,1 would be more").doesNotContain(Doubt.EXTRA_DIGIT);
        assertThat(assess("38417").probability()).isEqualByComparingTo("0.9");
    }

    @Test
    void a_round_number_is_doubted_and_its_neighbour_is_not() {
        assertThat(doubts("3800")).containsExactly(Doubt.ROUND_NUMBER);
        assertThat(doubts("3801")).isEmpty();
        assertThat(assess("3800").atStake()).isEqualTo(CubicMetres.of("100"));
        assertThat(assess("3800").probability()).isEqualByComparingTo("0.15");
    }

    @Test
    void over_zero_the_whole_volume_is_at_stake() {
        var nearZero = history("99790", List.of(new Dial(LocalDate.of(2026, 10, 31), CubicMetres.of("99990"))));
        var assessment = assess(nearZero, "3");
        assertThat(assessment.has(Doubt.PASSED_ZERO)).isTrue();
        assertThat(assessment.atStake()).isEqualTo(CubicMetres.of("13"));
        assertThat(assess(nearZero, "99991").has(Doubt.PASSED_ZERO)).isFalse();
    }

    @Test
    void after_the_verification_a_reading_is_doubted_without_weight_and_on_its_last_day_not_at_all() {
        assertThat(doubts(verifiedUntil(NOVEMBER_20), "3840")).isEmpty();
        var assessment = assess(verifiedUntil(NOVEMBER_20.minusDays(1)), "3840");
        assertThat(assessment.suspicions()).extracting(Suspicion::doubt).containsExactly(Doubt.WITHOUT_METER);
        assertThat(assessment.probability()).isZero();
        assertThat(assessment.atStake()).isEqualTo(CubicMetres.ZERO);
    }

    @Test
    void the_limits_are_those_of_the_rows_and_an_engineer_looks_from_the_probability_they_say() {
        var history = meter();
        var five = new EnumMap<>(LIMITS.of());
        five.put(Doubt.UNUSUALLY_MUCH, new Limit(new BigDecimal("5"), new BigDecimal("0.49")));
        var lenient = new ReadingLimits(five, LIMITS.heldFrom());
        assertThat(judge(history, "4640", lenient)).as("five times").isInstanceOf(ReadingVerdict.Accepted.class);
        assertThat(judge(history, "4641", lenient)).as("49 %").isInstanceOf(ReadingVerdict.Accepted.class);
        assertThat(judge(history, "4641", LIMITS)).as("50 %").isInstanceOf(ReadingVerdict.Held.class);
    }

    private static ReadingVerdict judge(MeterHistory meter, String value, ReadingLimits limits) {
        return ReadingRules.judge(new BigDecimal(value), NOVEMBER_20, true, meter, NOVEMBER_20, limits);
    }

    private static String sentence(String value) {
        return assess(value).suspicions().getFirst().because();
    }

    private static List<Doubt> doubts(String value) {
        return doubts(meter(), value);
    }

    private static List<Doubt> doubts(MeterHistory meter, String value) {
        return assess(meter, value).suspicions().stream().map(Suspicion::doubt).toList();
    }

    private static Assessment assess(String value) {
        return assess(meter(), value);
    }

    private static Assessment assess(MeterHistory meter, String value) {
        return ReadingRules.assess(new BigDecimal(value), NOVEMBER_20, meter, LIMITS);
    }

    private static MeterHistory meter() {
        return history("0", List.of(new Dial(LocalDate.of(2026, 10, 31), CubicMetres.of("3640"))));
    }

    private static MeterHistory history(String initial, List<Dial> dials) {
        return new MeterHistory(5, 3, LocalDate.of(2025, 11, 1), CubicMetres.of(initial), null, null, null, dials);
    }

    private static MeterHistory verifiedUntil(LocalDate due) {
        return new MeterHistory(5, 3, LocalDate.of(2025, 11, 1), CubicMetres.ZERO, null, due, null,
                meter().accepted());
    }

    /** Reads 3 640 so many times, at the end of each month up to October. */
    private static MeterHistory idle(int times) {
        var dials = new ArrayList<Dial>();
        for (int back = times - 1; back >= 0; back--) {
            var month = LocalDate.of(2026, 10, 1).minusMonths(back);
            dials.add(new Dial(month.withDayOfMonth(month.lengthOfMonth()), CubicMetres.of("3640")));
        }
        return history("0", dials);
    }

    /** 1 400 on 31.10.2026; from 25.10. to 14.12. a year ago a tenth of the given number flowed a day. */
    private static MeterHistory seasonal(String tenDays) {
        var november = new BigDecimal(tenDays).movePointLeft(1);
        var before = CubicMetres.of("100");
        var after = CubicMetres.rounded(before.volume().add(november.multiply(BigDecimal.valueOf(50))));
        return new MeterHistory(5, 3, LocalDate.of(2025, 1, 1), CubicMetres.ZERO, null, null, null, List.of(
                new Dial(LocalDate.of(2025, 10, 25), before), new Dial(LocalDate.of(2025, 12, 14), after),
                new Dial(LocalDate.of(2026, 10, 31), CubicMetres.of("1400"))));
    }

    private static ReadingLimits limits() {
        var limits = new EnumMap<Doubt, Limit>(Doubt.class);
        limits.put(Doubt.PASSED_ZERO, limit("0", "0.1"));
        limits.put(Doubt.UNUSUALLY_MUCH, limit("3", "0.5"));
        limits.put(Doubt.UNUSUALLY_LITTLE, limit("0.2", "0.25"));
        limits.put(Doubt.STUCK, limit("3", "0.35"));
        limits.put(Doubt.EXTRA_DIGIT, limit("0", "0.8"));
        limits.put(Doubt.ROUND_NUMBER, limit("100", "0.15"));
        limits.put(Doubt.WITHOUT_METER, limit("0", "0"));
        return new ReadingLimits(limits, new BigDecimal("0.5"));
    }

    private static Limit limit(String threshold, String weight) {
        return new Limit(new BigDecimal(threshold), new BigDecimal(weight));
    }
}
