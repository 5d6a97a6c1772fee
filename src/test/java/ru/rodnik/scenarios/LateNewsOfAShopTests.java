package ru.rodnik.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.InvariantChecks;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.metering.ActKind;
import ru.rodnik.metering.ActToRecord;
import ru.rodnik.metering.FaultReason;
import ru.rodnik.metering.RecordAct;
import ru.rodnik.metering.ReviewOutcome;
import ru.rodnik.metering.ReviewReading;
import ru.rodnik.metering.TakeBackAct;
import ru.rodnik.shared.BillingPeriod;

/** A shop takes 2 m³ a day by its meter; in November nobody reads it, which is estimated at 60 m³. */
class LateNewsOfAShopTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final BillingPeriod DECEMBER = BillingPeriod.of("2026-12");
    private static final int SHOP = 88_501;

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final ReviewReading review;
    private final RecordAct record;
    private final TakeBackAct takeBack;
    private final InvariantChecks checks;
    private final JdbcClient sql;
    private final Clock clock;
    private long premises;
    private long meter;

    LateNewsOfAShopTests(
            WaterTown town, RunMonth runMonth, ReleaseMonth releaseMonth, ReviewReading review, RecordAct record,
            TakeBackAct takeBack, InvariantChecks checks, JdbcClient sql, Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.review = review;
        this.record = record;
        this.takeBack = takeBack;
        this.checks = checks;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop_read_until_october() {
        town.opens();
        town.subscriber(SHOP, "ООО «Лавка»");
        var contract = town.contract(SHOP, "Д-88501", "LEGAL_OTHER", "NET", null);
        premises = town.premises(contract, SHOP, "P-88501", "NONE", true, false);
        meter = town.coldMeter(premises, SHOP, "M-88501", LocalDate.of(2025, 1, 10), "0");
        read("2026-09-30", "938", earlier());
        read("2026-10-31", "1000", earlier());
    }

    private OffsetDateTime earlier() {
        return OffsetDateTime.now(clock).minusDays(1);
    }

    private OffsetDateTime later() {
        return OffsetDateTime.now(clock).plusSeconds(5);
    }

    private void read(String on, String dial, OffsetDateTime judgedAt) {
        town.reading(meter, SHOP, on, dial, judgedAt);
    }

    @Test
    void MET_07_a_notice_given_beforehand_leaves_november_without_a_charge() {
        notice(earlier());
        release(NOVEMBER);
        assertThat(volumes(NOVEMBER)).isEmpty();
    }

    @Test
    void MET_07_a_notice_entered_late_gives_back_what_was_estimated() {
        release(NOVEMBER);
        assertThat(volumes(NOVEMBER)).containsExactly("ESTIMATED 60.000");
        notice(later());
        read("2026-12-31", "1062", later());
        release(DECEMBER);
        assertThat(volumes(DECEMBER)).containsExactly("CORRECTION -60.000", "METER 62.000");
    }

    @Test
    void MET_08_a_reading_that_comes_in_december_settles_november() {
        release(NOVEMBER);
        read("2026-12-31", "1183", earlier());
        release(DECEMBER);
        assertThat(volumes(DECEMBER)).containsExactly("CORRECTION 30.000", "METER 93.000");
    }

    @Test
    void VAT_05_a_reading_of_a_month_that_was_never_run_opens_the_next_one_anew() {
        read("2026-11-30", "1060", earlier());
        release(NOVEMBER);
        assertThat(volumes(NOVEMBER)).containsExactly("METER 60.000");
        read("2026-10-31", "1010", later());
        read("2026-12-31", "1122", later());
        release(DECEMBER);
        assertThat(volumes(DECEMBER)).containsExactly("CORRECTION -10.000", "METER 62.000");
    }

    @Test
    void EST_05_the_dial_of_the_act_that_ends_a_fault_opens_the_meter_again() {
        sql.sql("""
                insert into metering.fault (meter_id, subscriber_code, from_day, until_day, reason, source, dial_after)
                values (:meter, :code, '2026-11-01', '2026-11-10', 'BROKEN', 'ACT', 5000)
                """).param("meter", meter).param("code", SHOP).update();
        read("2026-11-30", "5040", earlier());
        release(NOVEMBER);
        assertThat(volumes(NOVEMBER)).containsExactly("AVERAGE 20.000", "METER 40.000");
    }

    @Test
    void VAT_05_a_reading_refused_after_its_month_was_released_is_taken_out_of_it() {
        read("2026-11-30", "1090", earlier());
        release(NOVEMBER);
        assertThat(volumes(NOVEMBER)).containsExactly("METER 90.000");
        var reading = sql.sql("select id from metering.reading where meter_id = :meter and taken_on = '2026-11-30'")
                .param("meter", meter).query(Long.class).single();
        assertThat(review.revoke(reading, "Показание чужого прибора")).isEqualTo(ReviewOutcome.DONE);
        assertThat(review.revoke(reading, "Показание чужого прибора")).isEqualTo(ReviewOutcome.DECIDED_BEFORE);
        read("2026-12-31", "1122", later());
        release(DECEMBER);
        assertThat(volumes(DECEMBER)).containsExactly("CORRECTION -30.000", "METER 62.000");
    }

    @Test
    void VAT_05_a_month_corrected_for_a_refused_reading_is_settled_by_the_next_one() {
        read("2026-11-30", "1090", earlier());
        release(NOVEMBER);
        var reading = sql.sql("select id from metering.reading where meter_id = :meter and taken_on = '2026-11-30'")
                .param("meter", meter).query(Long.class).single();
        review.revoke(reading, "Показание чужого прибора");
        release(DECEMBER);
        assertThat(volumes(DECEMBER)).containsExactly("CORRECTION -30.000", "ESTIMATED 62.000");
        read("2027-01-31", "1276", later());
        release(DECEMBER.next());
        assertThat(volumes(DECEMBER.next())).as("3 a day: 90 of November, 93 of each other month")
                .containsExactly("CORRECTION 30.000", "CORRECTION 31.000", "METER 93.000");
    }

    @Test
    void VAT_05_a_fault_entered_by_mistake_is_taken_out_of_the_released_month() {
        record.record(new ActToRecord(
                "fault-88501", meter, ActKind.FAULT, LocalDate.of(2026, 11, 1), "А-1", LocalDate.of(2026, 11, 1), null,
                null, null, null, FaultReason.BROKEN, null, null, null, null));
        read("2026-11-30", "1075", earlier());
        release(NOVEMBER);
        assertThat(volumes(NOVEMBER)).containsExactly("AVERAGE 60.000");
        var act = sql.sql("select id from metering.act where meter_id = :meter").param("meter", meter)
                .query(Long.class).single();
        assertThat(takeBack.takeBack(meter, act, "Акт другого прибора")).isEmpty();
        read("2026-12-31", "1137", later());
        release(DECEMBER);
        assertThat(volumes(DECEMBER)).containsExactly("CORRECTION 15.000", "METER 62.000");
    }

    /** I-10: what slipped in below the one before is named, unless the dial passed zero or a fault lay between. */
    @Test
    void a_reading_that_fell_after_its_month_was_charged_is_named_by_the_check() {
        read("2026-11-30", "1060", earlier());
        release(NOVEMBER);
        assertThat(falling()).isEmpty();
        sql.sql("""
                update metering.meter set initial_reading = 99000 where id = :meter
                """).param("meter", meter).update();
        assertThat(falling()).as("it passed zero").isEmpty();
        read("2026-11-30", "40", later());
        assertThat(falling()).containsExactly("прибор 100-200, 30.11.2026: 40 после 1060 от 30.11.2026");
        sql.sql("""
                insert into metering.fault (meter_id, subscriber_code, from_day, until_day, reason)
                values (:meter, :code, '2026-11-20', '2026-11-30', 'BROKEN')
                """).param("meter", meter).param("code", SHOP).update();
        assertThat(falling()).as("it was broken").isEmpty();
    }

    private List<String> falling() {
        return checks.run().stream().filter(one -> one.id().equals("I-10")).flatMap(one -> one.broken().stream())
                .toList();
    }

    private void notice(OffsetDateTime at) {
        sql.sql("""
                insert into metering.suspension (premises_id, subscriber_code, from_day, until_day, number, received_on,
                                                 recorded_at, actor_id, actor_name, changed_at)
                values (:premises, :code, '2026-11-01', '2026-11-30', '1', '2026-10-25', :at, 'test', 'test', :at)
                """).param("premises", premises).param("code", SHOP).param("at", at).update();
    }

    private void release(BillingPeriod month) {
        runMonth.run(month);
        releaseMonth.release(month);
    }

    private List<String> volumes(BillingPeriod month) {
        return sql.sql("""
                select method || ' ' || volume as line from consumption.volume
                 where period = :month order by method, volume
                """).param("month", month.firstDay()).query(String.class).list();
    }
}
