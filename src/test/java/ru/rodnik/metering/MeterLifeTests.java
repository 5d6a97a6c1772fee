package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.InvariantChecks;
import ru.rodnik.audit.Journal;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.CubicMetres;

/**
 * A shop's meter № 91-001: five digits, at 100 on 01.01.2026, 480 on 31.10.2026, verified until 15.11.2026. Today is
 * 30.11.2026.
 */
class MeterLifeTests extends DatabaseTest {

    private static final LocalDate NOVEMBER_12 = LocalDate.of(2026, 11, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final MeteringStage stage;
    private final RecordAct record;
    private final TakeBackAct takeBack;
    private final MeterTerms terms;
    private final MeterRecords records;
    private final InvariantChecks checks;
    private final JdbcClient sql;

    private long contract;
    private long shop;
    private long meter;

    MeterLifeTests(
            MeteringStage stage, MeterLives lives, MeterActs acts, ActFiles files, OnceOnly onceOnly, Journal journal,
            MeterRecords records, InvariantChecks checks, TransactionTemplate transaction, JdbcClient sql) {
        Clock clock = MeteringStage.clock("2026-11-30T10:00:00+04:00");
        this.stage = stage;
        this.record = new RecordAct(lives, acts, files, onceOnly, journal, clock);
        this.takeBack = new TakeBackAct(lives, sql, journal, clock);
        this.terms = new MeterTerms(sql, journal, clock, transaction);
        this.records = records;
        this.checks = checks;
        this.sql = sql;
    }

    @BeforeEach
    void a_shop_with_a_meter() {
        stage.subscriber(91);
        contract = stage.contract(91, "91-Д");
        shop = stage.premises(91, contract, "91-1", "NON_RESIDENTIAL", "NONE");
        meter = stage.meter(91, shop, "91-001");
        stage.accepted(91, meter, "2026-10-31", 480);
        sql.sql("update metering.meter set verification_due = '2026-11-15' where id = :meter").param("meter", meter)
                .update();
    }

    /** MTR-B: 480 → 491 on the old meter, the new one from 0. */
    @Test
    void a_meter_is_replaced_with_both_dials_and_the_new_one_stands_in_its_place() {
        var outcome = record.record(act(ActKind.REPLACEMENT, NOVEMBER_12, "491", null, null, next()));

        assertThat(outcome).isInstanceOf(ActOutcome.Recorded.class);
        assertThat(meters()).containsExactly(
                "91-001 2026-01-01..2026-11-12 100.000..491.000",
                "91-777 2026-11-12..null 0.000..null");
        assertThat(records.of(meter)).first().isInstanceOfSatisfying(LifeEvent.ByAct.class, event -> {
            assertThat(event.isNext()).isTrue();
            assertThat(event.otherSerial()).isEqualTo("91-777");
        });
        assertThat(records.of(((ActOutcome.Recorded) outcome).meterId())).singleElement()
                .isInstanceOfSatisfying(LifeEvent.ByAct.class, event -> assertThat(event.isNext()).isFalse());
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_replacement_entered_by_mistake_is_taken_back_and_can_be_entered_again() {
        var act = act(ActKind.REPLACEMENT, NOVEMBER_12, "491", null, null, next());
        var put = ((ActOutcome.Recorded) record.record(act)).meterId();
        var broken = actId(ActKind.REPLACEMENT);
        assertThat(takeBack.takeBack(meter, broken, " "))
                .hasValueSatisfying(why -> assertThat(why).contains("Напишите"));
        assertThat(takeBack.takeBack(meter, broken, "Акт соседнего магазина")).isEmpty();

        assertThat(meters()).containsExactly("91-001 2026-01-01..null 100.000..null");
        assertThat(records.of(meter)).first().isInstanceOfSatisfying(LifeEvent.ByAct.class, event -> {
            assertThat(event.stands()).isFalse();
            assertThat(event.withdrawnBecause()).isEqualTo("Акт соседнего магазина");
            assertThat(event.otherSerial()).isEqualTo("91-777");
        });
        assertThat(takeBack.takeBack(meter, broken, "ещё раз")).hasValue("Этот акт уже отменён.");
        assertThatThrownBy(() -> records.of(put)).isInstanceOf(UnknownToYou.class);
        assertThat(record.record(act(ActKind.REPLACEMENT, NOVEMBER_12, "492", null, null, next())))
                .isInstanceOf(ActOutcome.Recorded.class);
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_new_meter_with_readings_of_its_own_is_not_taken_back() {
        var put =
                ((ActOutcome.Recorded) record.record(act(ActKind.REPLACEMENT, NOVEMBER_12, "491", null, null, next())))
                        .meterId();
        stage.accepted(91, put, "2026-11-30", 7);
        assertThat(takeBack.takeBack(meter, actId(ActKind.REPLACEMENT), "Ошибка"))
                .hasValueSatisfying(why -> assertThat(why).contains("91-777", "внесите прежний прибор как новый"));
        assertThat(meters()).hasSize(2);
    }

    @Test
    void the_latest_act_is_taken_back_first_and_a_mended_fault_lasts_again() {
        record.record(act(ActKind.FAULT, NOVEMBER_12, null, null, null, null));
        record.record(act(ActKind.REPAIR, LocalDate.of(2026, 11, 14), "486", null, null, null));
        assertThat(takeBack.takeBack(meter, actId(ActKind.FAULT), "Ошибка"))
                .hasValueSatisfying(why -> assertThat(why).contains("Сначала отмените его"));
        assertThat(takeBack.takeBack(meter, actId(ActKind.REPAIR), "Ошибка")).isEmpty();
        assertThat(faults()).containsExactly("2026-11-12..null BROKEN");
        assertThat(takeBack.takeBack(meter, actId(ActKind.FAULT), "Ошибка")).isEmpty();
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_verification_taken_back_leaves_the_old_term_and_its_fault() {
        record.record(act(ActKind.VERIFICATION, LocalDate.of(2026, 11, 20), "485", LocalDate.of(2032, 11, 19), "П-9",
                null));
        assertThat(takeBack.takeBack(meter, actId(ActKind.VERIFICATION), "Свидетельство другого прибора")).isEmpty();
        assertThat(due()).isEqualTo("2026-11-15");
        assertThat(faults()).containsExactly("2026-11-16..null VERIFICATION_EXPIRED");
        terms.run();
        assertThat(faults()).containsExactly("2026-11-16..null VERIFICATION_EXPIRED");
    }

    @Test
    void a_meter_taken_away_says_what_to_do_and_stands_again_when_the_act_is_taken_back() {
        record.record(act(ActKind.REMOVAL, NOVEMBER_12, "485", null, null, null));
        var refused = record.record(act(ActKind.FAULT, LocalDate.of(2026, 11, 20), null, null, null, null));
        assertThat(((ActOutcome.Refused) refused).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("внесите его как новый прибор"));
        assertThat(takeBack.takeBack(meter, actId(ActKind.REMOVAL), "Снят другой прибор")).isEmpty();
        assertThat(meters()).containsExactly("91-001 2026-01-01..null 100.000..null");
    }

    private static NewMeter next() {
        return new NewMeter(null, "91-777", "СВК-20", 20, 5, 0, CubicMetres.ZERO, LocalDate.of(2032, 11, 11), "П-7");
    }

    private long actId(ActKind kind) {
        return sql.sql("select id from metering.act where meter_id = :meter and kind = :kind order by id desc limit 1")
                .param("meter", meter).param("kind", kind.name()).query(Long.class).single();
    }

    @Test
    void the_same_act_twice_is_one() {
        var act = act(ActKind.SEAL_BROKEN, NOVEMBER_12, null, null, null, null);
        assertThat(record.record(act)).isEqualTo(record.record(act));
        assertThat(faults()).containsExactly("2026-11-12..null SEAL_BROKEN");
        assertThat(sql.sql("select count(*) from metering.act where meter_id = :meter").param("meter", meter)
                .query(Integer.class).single()).isEqualTo(1);
        var other = new ActToRecord(act.requestKey(), meter, ActKind.SEAL_BROKEN, NOVEMBER_12, "А-2", NOVEMBER_12, null,
                null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> record.record(other)).isInstanceOf(OnceOnly.KeyReused.class);
    }

    @Test
    void a_fault_lasts_until_the_act_that_ends_it_and_the_meter_counts_from_its_dial() {
        record.record(act(ActKind.FAULT, NOVEMBER_12, null, null, null, null));
        assertThat(faults()).containsExactly("2026-11-12..null BROKEN");
        record.record(act(ActKind.REPAIR, LocalDate.of(2026, 11, 14), "486", null, null, null));
        assertThat(faults()).containsExactly("2026-11-12..2026-11-14 BROKEN");
        assertThat(sql.sql("select dial_after from metering.fault_v where meter_id = :meter").param("meter", meter)
                .query(BigDecimal.class).single()).isEqualByComparingTo("486");
        assertThat(broken()).isEmpty();
    }

    /** MTR-06: due on the 15th, faulty from the 16th. */
    @Test
    void the_day_after_its_verification_a_meter_is_faulty_once_however_often_the_job_runs() {
        terms.run();
        terms.run();
        assertThat(faults()).containsExactly("2026-11-16..null VERIFICATION_EXPIRED");
    }

    @Test
    void on_the_last_day_of_its_verification_a_meter_is_not_faulty() {
        sql.sql("update metering.meter set verification_due = :today where id = :meter").param("today", TODAY)
                .param("meter", meter).update();
        terms.run();
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_meter_that_is_broken_anyway_gets_no_second_fault_and_one_that_was_mended_gets_it_from_then() {
        record.record(act(ActKind.FAULT, NOVEMBER_12, null, null, null, null));
        terms.run();
        assertThat(faults()).containsExactly("2026-11-12..null BROKEN");
        record.record(act(ActKind.REPAIR, LocalDate.of(2026, 11, 20), "486", null, null, null));
        terms.run();
        assertThat(faults()).containsExactly(
                "2026-11-12..2026-11-20 BROKEN", "2026-11-21..null VERIFICATION_EXPIRED");
    }

    @Test
    void a_late_verification_ends_the_fault_with_the_dial_and_stays_on_record() {
        terms.run();
        record.record(
                act(ActKind.VERIFICATION, LocalDate.of(2026, 11, 25), "498", LocalDate.of(2032, 11, 24), null, null));
        assertThat(faults()).containsExactly("2026-11-16..2026-11-25 VERIFICATION_EXPIRED");
        terms.run();
        assertThat(faults()).containsExactly("2026-11-16..2026-11-25 VERIFICATION_EXPIRED");
        assertThat(due()).isEqualTo("2032-11-24");
    }

    @Test
    void a_late_verification_that_comes_before_the_job_leaves_the_fault_all_the_same() {
        record.record(
                act(ActKind.VERIFICATION, LocalDate.of(2026, 11, 25), "498", LocalDate.of(2032, 11, 24), null, null));
        assertThat(faults()).containsExactly("2026-11-16..2026-11-25 VERIFICATION_EXPIRED");
    }

    @Test
    void a_verification_in_time_whose_act_came_late_leaves_no_fault() {
        terms.run();
        record.record(
                act(ActKind.VERIFICATION, LocalDate.of(2026, 11, 15), null, LocalDate.of(2032, 11, 14), null, null));
        assertThat(faults()).isEmpty();
        assertThat(broken()).isEmpty();
    }

    @Test
    void reminders_go_out_60_30_and_7_days_before_and_once_each() {
        assertThat(remindedWhenDueIn(61)).isEmpty();
        assertThat(remindedWhenDueIn(60)).containsExactly(60);
        assertThat(remindedWhenDueIn(31)).containsExactly(60);
        assertThat(remindedWhenDueIn(30)).containsExactly(30);
        assertThat(remindedWhenDueIn(8)).containsExactly(30);
        assertThat(remindedWhenDueIn(7)).containsExactly(7);
        assertThat(remindedWhenDueIn(0)).containsExactly(7);
        assertThat(remindedWhenDueIn(-1)).isEmpty();
    }

    @Test
    void the_record_begins_with_the_register_and_tells_of_zero_passed() {
        stage.accepted(91, meter, "2026-11-10", 99990);
        stage.accepted(91, meter, "2026-11-20", 12);
        assertThat(records.of(meter)).containsExactly(
                new LifeEvent.PassedZero(LocalDate.of(2026, 11, 20), CubicMetres.of("99990"), CubicMetres.of("12"),
                        CubicMetres.of("22")),
                new LifeEvent.Installed(LocalDate.of(2026, 1, 1), CubicMetres.of("100")));
    }

    @Test
    void a_meter_of_another_subscriber_is_not_there() {
        stage.subscriber(92);
        try (var _ = MeteringStage.actingAs(92)) {
            assertThatThrownBy(() -> records.of(meter)).isInstanceOf(UnknownToYou.class);
        }
    }

    private List<Integer> remindedWhenDueIn(int days) {
        var due = TODAY.plusDays(days);
        sql.sql("update metering.meter set verification_due = :due where id = :meter").param("due", due)
                .param("meter", meter).update();
        terms.run();
        terms.run();
        return sql.sql("""
                select days_before from metering.verification_reminder
                 where meter_id = :meter and verification_due = :due order by days_before desc
                """).param("meter", meter).param("due", due).query(Integer.class).list();
    }

    private List<String> faults() {
        return sql.sql("""
                select from_day || '..' || coalesce(until_day::text, 'null') || ' ' || reason
                  from metering.fault_v where meter_id = :meter order by from_day
                """).param("meter", meter).query(String.class).list();
    }

    private List<String> meters() {
        return sql.sql("""
                select serial || ' ' || installed_on || '..' || coalesce(removed_on::text, 'null') || ' ' || initial_reading
                       || '..' || coalesce(final_reading::text, 'null')
                  from metering.meter_v where premises_id = :shop order by installed_on
                """).param("shop", shop).query(String.class).list();
    }

    private String due() {
        return sql.sql("select verification_due::text from metering.meter_v where id = :meter").param("meter", meter)
                .query(String.class).single();
    }

    private List<String> broken() {
        return checks.run().stream().filter(one -> one.id().equals("I-12")).flatMap(one -> one.broken().stream())
                .toList();
    }

    private ActToRecord act(
            ActKind kind, LocalDate day, @Nullable String dial, @Nullable LocalDate until, @Nullable String seal,
            @Nullable NewMeter next) {
        return new ActToRecord(UUID.randomUUID().toString(), meter, kind, day, "А-1", day,
                dial == null ? null : new BigDecimal(dial), until, null, seal,
                kind == ActKind.FAULT ? FaultReason.BROKEN : null, next, null, null, null);
    }
}
