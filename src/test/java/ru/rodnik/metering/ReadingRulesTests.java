package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.metering.ReadingVerdict.Accepted;
import ru.rodnik.metering.ReadingVerdict.Held;
import ru.rodnik.metering.ReadingVerdict.Refused;
import ru.rodnik.metering.ReadingVerdict.Unconfirmed;
import ru.rodnik.shared.CubicMetres;

/**
 * T49. A meter of five digits, installed on 01.11.2025 at 0 and read on 31.10.2026: 3 640 m³ in 364 days, 10 a day. On
 * 20.11.2026 twenty days have passed: 200 m³ is the usual.
 */
class ReadingRulesTests {

    private static final LocalDate NOVEMBER_20 = LocalDate.of(2026, 11, 20);
    private static final ReadingLimits LIMITS = DoubtRulesTests.LIMITS;
    private static final MeterHistory METER = meter("0", "3640");

    @Test
    void a_usual_reading_is_accepted_with_its_volume() {
        assertThat(judge("3840", false)).isEqualTo(new Accepted(CubicMetres.of("200"), Set.of(), List.of()));
    }

    @Test
    void three_times_the_usual_is_accepted_and_a_litre_more_is_asked_about() {
        assertThat(judge("4240", false)).isInstanceOf(Accepted.class);
        assertThat(judge(litres(METER), "4240.001", false)).isInstanceOf(Unconfirmed.class);
        assertThat(judge("4241", false)).isInstanceOfSatisfying(Unconfirmed.class, asked -> {
            assertThat(asked.doubts()).containsExactly(Doubt.UNUSUALLY_MUCH);
            assertThat(asked.volume()).isEqualTo(CubicMetres.of("601"));
        });
    }

    @Test
    void a_confirmed_unusual_reading_is_held_with_the_reason() {
        assertThat(judge("4320", true)).isInstanceOfSatisfying(Held.class, held -> assertThat(held.reason())
                .isEqualTo("В\u00a03,4\u00a0раза больше обычного (обычно около 200\u00a0м³)."));
        assertThat(judge("4640", true)).isInstanceOfSatisfying(Held.class,
                held -> assertThat(held.reason()).startsWith("В\u00a05\u00a0раз больше обычного"));
    }

    @Test
    void any_water_where_there_was_none_is_held() {
        var idle = meter("100", "100");

        assertThat(judge(idle, "101", true)).isInstanceOfSatisfying(Held.class,
                held -> assertThat(held.reason()).isEqualTo("Раньше расхода не было, теперь 1\u00a0м³."));
        assertThat(judge(idle, "100", false)).isInstanceOf(Accepted.class);
    }

    @Test
    void the_same_as_before_is_accepted_and_said() {
        assertThat(judge("3640", false)).isEqualTo(
                new Accepted(CubicMetres.ZERO, Set.of(), List.of("Как в прошлый раз: расхода нет.")));
    }

    @Test
    void a_dial_below_the_previous_one_is_refused() {
        assertThat(judge("3639", true)).isEqualTo(new Refused(
                Objection.LESS_THAN_BEFORE,
                "Меньше прошлого показания 3\u00a0640. Исправьте цифры или сообщите о замене прибора."));
    }

    @Test
    void a_dial_that_passed_zero_is_asked_about_and_then_accepted() {
        var nearZero = young("99800", "99990");

        assertThat(judge(nearZero, "12", false)).isInstanceOfSatisfying(Unconfirmed.class, asked -> {
            assertThat(asked.doubts()).containsExactly(Doubt.PASSED_ZERO);
            assertThat(asked.volume()).isEqualTo(CubicMetres.of("22"));
        });
        assertThat(judge(nearZero, "12", true)).isEqualTo(new Accepted(
                CubicMetres.of("22"), Set.of(Doubt.PASSED_ZERO),
                List.of("Счётчик перешёл через ноль, это нормально.",
                        "В\u00a017,3\u00a0раза меньше обычного (обычно около 380\u00a0м³).")));
    }

    @Test
    void over_zero_at_most_half_of_the_dial_may_have_flowed() {
        var middle = young("59000", "60000");

        assertThat(judge(middle, "10000", true)).as("50 000 of 100 000").isInstanceOf(Held.class);
        assertThat(judge(middle, "10001", true)).as("50 001 of 100 000").isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.objection()).isEqualTo(Objection.LESS_THAN_BEFORE));
    }

    @Test
    void a_number_longer_than_the_dial_is_refused() {
        assertObjection(METER, "100000", NOVEMBER_20, Objection.TOO_MANY_DIGITS);
        assertThat(judge(young("99800", "99990"), "99999", true)).isInstanceOf(Accepted.class);
    }

    @Test
    void litres_are_taken_only_from_a_dial_that_shows_them() {
        assertObjection(METER, "3700.5", NOVEMBER_20, Objection.TOO_MANY_DECIMALS);
        assertThat(judge("3700.0", false)).isInstanceOf(Accepted.class);
        assertThat(judge(litres(METER), "3700.125", false)).isInstanceOf(Accepted.class);
        assertObjection(litres(METER), "3700.1255", NOVEMBER_20, Objection.TOO_MANY_DECIMALS);
    }

    @Test
    void nothing_below_zero() {
        assertObjection(METER, "-1", NOVEMBER_20, Objection.NEGATIVE);
    }

    @Test
    void tomorrow_has_not_been_read_yet() {
        assertObjection(METER, "3840", NOVEMBER_20.plusDays(1), Objection.IN_THE_FUTURE);
    }

    @Test
    void a_meter_shows_something_from_its_installation_to_its_removal() {
        var meter = new MeterHistory(5, 0, LocalDate.of(2026, 11, 5), CubicMetres.ZERO, LocalDate.of(2026, 11, 15),
                null, null,
                List.of());

        assertObjection(meter, "3", LocalDate.of(2026, 11, 4), Objection.BEFORE_INSTALLATION);
        assertThat(judge(meter, "3", LocalDate.of(2026, 11, 5), false)).isInstanceOf(Accepted.class);
        assertThat(judge(meter, "3", LocalDate.of(2026, 11, 15), false)).isInstanceOf(Accepted.class);
        assertObjection(meter, "3", LocalDate.of(2026, 11, 16), Objection.AFTER_REMOVAL);
    }

    @Test
    void after_the_verification_a_reading_is_accepted_but_it_is_said() {
        assertThat(remarks(verifiedUntil(NOVEMBER_20))).isEmpty();
        assertThat(remarks(verifiedUntil(NOVEMBER_20.minusDays(1)))).containsExactly(
                "Поверка истекла 19.11.2026. Показание примем, начислим без прибора до новой поверки.");
    }

    @Test
    void a_past_month_entered_late_may_not_exceed_what_came_after() {
        var october = LocalDate.of(2026, 10, 31);
        var meter = new MeterHistory(5, 0, LocalDate.of(2026, 1, 1), CubicMetres.ZERO, null, null, null,
                List.of(new Dial(LocalDate.of(2026, 9, 30), CubicMetres.of("90")),
                        new Dial(LocalDate.of(2026, 11, 15), CubicMetres.of("120"))));

        assertThat(judge(meter, "120", october, false)).isInstanceOf(Accepted.class);
        assertObjection(meter, "121", october, Objection.MORE_THAN_LATER);
    }

    @Test
    void a_reading_of_the_same_month_is_replaced_and_not_what_came_before() {
        var meter = new MeterHistory(5, 0, LocalDate.of(2026, 10, 31), CubicMetres.of("50"), null, null, null,
                List.of(new Dial(LocalDate.of(2026, 11, 12), CubicMetres.of("80"))));

        assertThat(judge(meter, "70", true)).isInstanceOfSatisfying(Accepted.class,
                accepted -> assertThat(accepted.volume()).isEqualTo(CubicMetres.of("20")));
    }

    @Test
    void the_usual_looks_back_365_days_and_not_one_more() {
        var last = new Dial(LocalDate.of(2026, 10, 31), CubicMetres.of("1000"));
        var atEdge = with(new Dial(LocalDate.of(2025, 10, 31), CubicMetres.of("270")), last);
        var beyond = with(new Dial(LocalDate.of(2025, 10, 30), CubicMetres.of("270")), last);

        assertThat(atEdge.usualDaily(last)).hasValueSatisfying(daily -> assertThat(daily).isEqualByComparingTo("2"));
        assertThat(beyond.usualDaily(last)).isEmpty();
    }

    private static void assertObjection(MeterHistory meter, String value, LocalDate on, Objection objection) {
        assertThat(ReadingRules.judge(new BigDecimal(value), on, true, meter, NOVEMBER_20, LIMITS))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.objection()).isEqualTo(objection));
    }

    private static List<String> remarks(MeterHistory meter) {
        return ((Accepted) judge(meter, "3840", false)).remarks();
    }

    private static ReadingVerdict judge(String value, boolean confirmed) {
        return judge(METER, value, confirmed);
    }

    private static ReadingVerdict judge(MeterHistory meter, String value, boolean confirmed) {
        return judge(meter, value, NOVEMBER_20, confirmed);
    }

    private static ReadingVerdict judge(MeterHistory meter, String value, LocalDate on, boolean confirmed) {
        return ReadingRules.judge(new BigDecimal(value), on, confirmed, meter, NOVEMBER_20, LIMITS);
    }

    private static MeterHistory meter(String initial, String last) {
        return history(LocalDate.of(2025, 11, 1), initial, last, 0, null);
    }

    /** Installed ten days before its last reading. */
    private static MeterHistory young(String initial, String last) {
        return history(LocalDate.of(2026, 10, 21), initial, last, 0, null);
    }

    private static MeterHistory litres(MeterHistory meter) {
        return new MeterHistory(meter.digits(), 3, meter.installedOn(), meter.initialReading(), null, null, null,
                meter.accepted());
    }

    private static MeterHistory verifiedUntil(LocalDate due) {
        return history(LocalDate.of(2025, 11, 1), "0", "3640", 0, due);
    }

    private static MeterHistory history(
            LocalDate installed, String initial, String last, int decimals, @Nullable LocalDate verificationDue) {
        return new MeterHistory(5, decimals, installed, CubicMetres.of(initial), null, verificationDue, null,
                List.of(new Dial(LocalDate.of(2026, 10, 31), CubicMetres.of(last))));
    }

    private static MeterHistory with(Dial... dials) {
        return new MeterHistory(5, 0, LocalDate.of(2020, 1, 1), CubicMetres.ZERO, null, null, null,
                new ArrayList<>(List.of(dials)));
    }
}
