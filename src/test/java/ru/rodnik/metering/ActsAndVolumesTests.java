package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.Journal;
import ru.rodnik.consumption.Determination;
import ru.rodnik.consumption.FactsOfMonth;
import ru.rodnik.consumption.VolumeRules;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.registry.PremisesStore;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/**
 * What acts and notices say is what November is determined from. A shop's meter: 100 on 01.01.2026, 480 on 31.10.2026,
 * that is 380 m³ in 303 days; today is 30.11.2026.
 */
class ActsAndVolumesTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");

    private final MeteringStage stage;
    private final RecordAct record;
    private final RecordSuspension suspend;
    private final FactsOfMonth facts;
    private final JdbcClient sql;

    private long contract;
    private long shop;
    private long meter;

    ActsAndVolumesTests(
            MeteringStage stage, MeterLives lives, MeterActs acts, ActFiles files, OnceOnly onceOnly, Journal journal,
            PremisesStore premises, Suspensions suspensions, FactsOfMonth facts, JdbcClient sql) {
        Clock clock = MeteringStage.clock("2026-11-30T10:00:00+04:00");
        this.stage = stage;
        this.record = new RecordAct(lives, acts, files, onceOnly, journal, clock);
        this.suspend = new RecordSuspension(premises, suspensions, files, onceOnly, journal, sql, clock);
        this.facts = facts;
        this.sql = sql;
    }

    @BeforeEach
    void a_shop_with_a_meter() {
        stage.subscriber(95);
        contract = stage.contract(95, "95-Д");
        shop = stage.premises(95, contract, "95-1", "NON_RESIDENTIAL", "NONE");
        meter = stage.meter(95, shop, "95-001");
        stage.accepted(95, meter, "2026-10-31", 480);
    }

    /** MTR-B: old 480 → 491, new 0 → 7. */
    @Test
    void a_replacement_gives_one_volume_of_both_meters() {
        var next = new NewMeter(null, "95-002", null, null, 5, 0, CubicMetres.ZERO, LocalDate.of(2032, 11, 11), null);
        var outcome = act(ActKind.REPLACEMENT, "2026-11-12", "491", null, next);
        stage.accepted(95, ((ActOutcome.Recorded) outcome).meterId(), "2026-11-30", 7);

        assertThat(coldWater()).containsExactly("METER 18.000");
    }

    /** Faulty from the 16th; the 25 days after the last reading at 380 / 303 a day, then 498 → 505. */
    @Test
    void after_a_late_verification_the_meter_counts_from_the_dial_of_the_act() {
        sql.sql("update metering.meter set verification_due = '2026-11-15' where id = :meter").param("meter", meter)
                .update();
        act(ActKind.VERIFICATION, "2026-11-25", "498", LocalDate.of(2032, 11, 24), null);
        stage.accepted(95, meter, "2026-11-30", 505);

        assertThat(coldWater()).containsExactlyInAnyOrder("AVERAGE 31.353", "METER 7.000");
    }

    @Test
    void a_broken_meter_is_average_until_the_act_and_metered_after_it() {
        stage.accepted(95, meter, "2026-11-10", 490);
        act(ActKind.FAULT, "2026-11-12", null, null, null);
        act(ActKind.REPAIR, "2026-11-20", "500", null, null);
        stage.accepted(95, meter, "2026-11-30", 512);

        assertThat(coldWater()).as("10 to the 10th, 10 days at 390 / 313, 12 from the 20th")
                .containsExactlyInAnyOrder("AVERAGE 12.460", "METER 22.000");
    }

    /** MET-07: a notice for the whole month, and one that leaves a day. */
    @Test
    void nothing_where_a_notice_covers_the_month_and_an_estimate_where_a_day_is_left() {
        notice("2026-11-30");
        assertThat(coldWater()).allMatch(row -> row.endsWith(" 0.000"));

        sql.sql("update metering.suspension set until_day = '2026-11-29' where premises_id = :shop").param("shop", shop)
                .update();
        assertThat(coldWater()).containsExactly("ESTIMATED 37.624");
    }

    private void notice(String until) {
        assertThat(suspend.record(new SuspensionToRecord(
                UUID.randomUUID().toString(), shop, LocalDate.of(2026, 11, 1), LocalDate.parse(until), "У-1",
                LocalDate.of(2026, 11, 1), null, null))).isEmpty();
    }

    private ActOutcome act(
            ActKind kind, String day, @Nullable String dial, @Nullable LocalDate until, @Nullable NewMeter next) {
        var outcome = record.record(new ActToRecord(
                UUID.randomUUID().toString(), meter, kind, LocalDate.parse(day), "А-1", LocalDate.parse(day),
                dial == null ? null : new BigDecimal(dial), until, null, null,
                kind == ActKind.FAULT ? FaultReason.BROKEN : null, next, null, null, null));
        assertThat(outcome).isInstanceOf(ActOutcome.Recorded.class);
        return outcome;
    }

    private List<String> coldWater() {
        var inquiry = facts.of(List.of(contract), NOVEMBER, List.of(), facts.neighbours()).getFirst();
        return VolumeRules.determine(inquiry.facts(), NOVEMBER).stream()
                .map(Determination.Determined.class::cast)
                .flatMap(premises -> premises.rows().stream())
                .filter(row -> row.medium() == ru.rodnik.consumption.Medium.COLD_WATER)
                .map(row -> row.method() + " " + row.volume())
                .toList();
    }
}
