package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.metering.MeteringStage.form;
import static ru.rodnik.metering.MeteringStage.typed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.InvariantChecks;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.SubscriberCode;

/** I-12 of readings: a meter that showed 400 twenty days ago, 1 m³ a day. */
class MeteringInvariantsTests extends DatabaseTest {

    private final MeteringStage stage;
    private final SubmitReadings submitReadings;
    private final ReviewReading review;
    private final InvariantChecks checks;
    private final Journal journal;
    private final JdbcClient sql;
    private final Clock clock;
    private long meter;

    MeteringInvariantsTests(
            MeteringStage stage,
            SubmitReadings submitReadings,
            ReviewReading review,
            InvariantChecks checks,
            Journal journal,
            JdbcClient sql,
            Clock clock) {
        this.stage = stage;
        this.submitReadings = submitReadings;
        this.review = review;
        this.checks = checks;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_meter_that_may_be_read_on_any_day() {
        stage.subscriber(61);
        var contract = stage.contract(61, "61-Д");
        stage.alwaysOpen(contract);
        meter = stage.meter(61, stage.premises(61, contract, "61-1", "NON_RESIDENTIAL", "NONE"), "61-001");
        stage.accepted(61, meter, LocalDate.now(clock).withDayOfMonth(1).minusDays(1).toString(), 400);
    }

    @Test
    void what_is_handed_in_replaced_held_and_decided_leaves_its_trace() {
        handIn("405");
        var held = handIn("5000");
        try (var _ = MeteringStage.actingAsEngineer()) {
            assertThat(review.refuse(held, "Не похоже на правду")).isEqualTo(ReviewOutcome.DONE);
        }
        assertThat(stage.history(meter)).containsExactly("400 ACCEPTED", "405 SUPERSEDED", "5000 REFUSED");
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_receipt_that_only_the_journal_knows_is_named() {
        journal.record("readings.submitted", "receipt:2026-11-000404", new SubscriberCode(61), Map.of("sha256", "0"));
        assertThat(broken()).containsExactly("квитанция receipt:2026-11-000404: есть только в журнале");
    }

    @Test
    void a_receipt_of_which_the_journal_says_nothing_is_named() {
        sql.sql("""
                insert into metering.submission (receipt, subscriber_code, contract_id, kind, period, submitted_at, actor_kind,
                                                 actor_id, actor_name, content, sha256)
                select '2026-11-000404', 61, id, 'READINGS', '2026-11-01', now(), 'SUBSCRIBER', '61', 'Никто', '', '0'
                  from registry.contract where number = '61-Д'
                """).update();
        assertThat(broken()).containsExactly("квитанция 2026-11-000404: нет записи в журнале");
    }

    @Test
    void a_decision_taken_behind_the_journal_is_named() {
        var held = handIn("5000");
        sql.sql("""
                insert into metering.reading_judgement (reading_id, subscriber_code, state, judged_at, judged_by)
                values (:reading, 61, 'ACCEPTED', now(), 'metering')
                """).param("reading", held).update();
        assertThat(broken())
                .containsExactly("reading:" + held + " reading.accepted: решение без записи в журнале");
    }

    /** As somebody who confirms whatever he is asked; the id of the reading. */
    private long handIn(String dial) {
        try (var _ = MeteringStage.actingAs(61)) {
            var seen = sql.sql("""
                    select coalesce(max(reading_id), 0) from metering.reading_state
                     where meter_id = :meter and state in ('ACCEPTED', 'HELD') and period = :month
                    """).param("meter", meter).param("month", LocalDate.now(clock).withDayOfMonth(1))
                    .query(Long.class).single();
            var entry = new ReadingEntry(meter, typed(meter, dial).typed(), dial, seen);
            assertThat(submitReadings.submit(form(entry)).filed()).containsExactly(meter);
        }
        return sql.sql("select max(id) from metering.reading where meter_id = :meter").param("meter", meter)
                .query(Long.class).single();
    }

    private List<String> broken() {
        return checks.run().stream().filter(one -> one.id().equals("I-12")).flatMap(one -> one.broken().stream())
                .toList();
    }
}
