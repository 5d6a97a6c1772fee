package ru.rodnik.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.registry.Offices;
import ru.rodnik.registry.Subscribers;
import ru.rodnik.shared.SubscriberCode;

/** The demonstration of an ordinary November day, as contract §6 promises it. */
class RegistryStepTests extends DatabaseTest {

    private static final DemoDays DAYS = DemoDays.on(LocalDate.of(2026, 11, 22));

    private final RegistryStep step;
    private final DemoState state;
    private final Subscribers subscribers;
    private final Offices offices;
    private final JdbcClient sql;

    RegistryStepTests(
            RegistryStep step, DemoState state, Subscribers subscribers, Offices offices, JdbcClient sql) {
        this.step = step;
        this.state = state;
        this.subscribers = subscribers;
        this.offices = offices;
        this.sql = sql;
    }

    @BeforeEach
    void the_demonstration_is_loaded() {
        step.carryOut(DAYS);
    }

    @Test
    void about_three_hundred_subscribers_and_nine_hundred_meters_live_in_Samara() {
        assertThat(count("select count(*) from registry.subscriber_v")).isEqualTo(300);
        assertThat(count("select count(*) from metering.meter_v where removed_on is null")).isBetween(850, 950);
        assertThat(offices.all()).hasSize(9).filteredOn(office -> !office.hasRoom()).hasSize(1);
        assertThat(SamaraRegistry.named()).allMatch(code -> subscribers.find(new SubscriberCode(code)).isPresent());
    }

    @Test
    void the_management_company_has_twelve_buildings_and_forty_meters() {
        assertThat(count("select count(*) from registry.premises_v where subscriber_code = 2045")).isEqualTo(12);
        assertThat(count("select count(*) from metering.meter_v where subscriber_code = 2045 and removed_on is null"))
                .isEqualTo(40);
    }

    @Test
    void the_history_has_every_case_that_a_month_may_meet() {
        for (var statement : List.of(
                "select count(*) from metering.meter_v where verification_due between '2026-10-01' and '2026-10-31'",
                "select count(*) from metering.meter_v where removed_on is not null",
                "select count(*) from metering.fault_v",
                "select count(*) from metering.meter_v where role = 'CONTROL'",
                "select count(*) from metering.meter_v where role = 'IRRIGATION'",
                "select count(*) from metering.hot_water_v where state = 'SUBMITTED' and period = '2026-10-01'",
                "select count(*) from registry.premises_v where guaranteed_m3_month > 0 and connected_load_m3_h <= 0.1",
                """
                select count(*) from registry.premises_v p
                 where inlet_dn_mm is null and guaranteed_m3_month is null
                   and not exists (select from metering.meter_v m where m.premises_id = p.id)
                """,
                """
                select count(*) from metering.meter_v m
                 where removed_on is null
                   and not exists (select from metering.reading_v r where r.meter_id = m.id and r.period = '2026-10-01')
                """,
                """
                select count(*) from metering.reading_v r
                  join metering.reading_v before on before.meter_id = r.meter_id and before.taken_on < r.taken_on
                       and before.value > r.value
                """)) {
            assertThat(count(statement)).as(statement).isPositive();
        }
    }

    @Test
    void the_planner_knows_at_once_how_much_was_loaded() {
        assertThat(count("select reltuples::int from pg_class where oid = 'metering.reading'::regclass"))
                .isEqualTo(count("select count(*) from metering.reading_v"));
        assertThat(count("select reltuples::int from pg_class where oid = 'metering.meter'::regclass"))
                .isEqualTo(count("select count(*) from metering.meter_v"));
    }

    @Test
    void readings_were_known_in_their_time_and_begin_before_the_first_month() {
        assertThat(count("select count(*) from metering.reading_v where submitted_at::date > taken_on + 1")).isZero();
        assertThat(count("select count(*) from metering.reading_v where period = '2025-08-01'")).isGreaterThan(850);
        assertThat(count("select count(*) from metering.reading_v where taken_on >= '2026-11-01'")).isZero();
    }

    @Test
    void a_step_that_is_done_is_remembered_with_the_day_of_the_first_start() {
        assertThat(state.begin(DAYS.today())).isEqualTo(DAYS.today());
        assertThat(state.begin(DAYS.today().plusDays(3))).isEqualTo(DAYS.today());
        assertThat(state.isDone(step)).isFalse();
        state.done(step);
        assertThat(state.isDone(step)).isTrue();
        assertThat(state.isEmpty()).isFalse();
    }

    private int count(String statement) {
        return sql.sql(statement).query(Integer.class).single();
    }
}
