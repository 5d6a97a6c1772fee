package ru.rodnik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.access.Sokol.OPERATOR9;
import static ru.rodnik.access.Sokol.SENIOR9;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.InvariantChecks;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.SubscriberCode;

/** I-12 and I-14 with ООО «Сокол»: green after every way an application goes, red for each thing planted beside it. */
class AccessInvariantsTests extends DatabaseTest {

    private static final SubscriberCode CODE = new SubscriberCode(777);

    private final RegisterApplication register;
    private final ActivationDesk desk;
    private final InvariantChecks checks;
    private final Journal journal;
    private final JdbcClient sql;

    AccessInvariantsTests(
            RegisterApplication register, ActivationDesk desk, InvariantChecks checks, Journal journal,
            JdbcClient sql) {
        this.register = register;
        this.desk = desk;
        this.checks = checks;
        this.journal = journal;
        this.sql = sql;
    }

    @BeforeEach
    void the_subscriber_is_in_the_register() {
        Sokol.registered(sql, 777);
    }

    @Test
    void whatever_the_desk_does_leaves_its_trace() {
        opened();
        assertThat(broken()).isEmpty();
    }

    @Test
    void an_account_opened_by_a_scan_closes_with_a_trace_when_the_application_is_rejected() {
        var number = byScan();
        assertThat(broken()).isEmpty();
        Acting.as(SENIOR9.actor(), SENIOR9.scope(), () -> desk.reject(SENIOR9, number, "Подпись не та"));
        assertThat(sql.sql("select state from access.account").query(String.class).list()).containsExactly("CLOSED");
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_rival_that_is_superseded_leaves_a_trace_too() {
        Sokol.applies(register, 777, "чужой шелест камышей ночью");
        opened();
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_state_set_by_hand_is_named() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        sql.sql("update access.application set state = 'APPROVED'").update();
        assertThat(broken()).containsExactly(
                "I-12 заявка " + number + ": состояние APPROVED не то, к которому ведёт последний шаг");
    }

    @Test
    void a_step_that_only_the_journal_knows_is_named() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        journal.record("application.approved", "application:" + number, CODE, Map.of());
        assertThat(broken()).containsExactly(
                "I-12 заявка " + number + ", шаг 3: в заявке нет, в журнале application.approved (test)");
    }

    @Test
    void a_step_that_another_one_took_than_the_journal_says_is_named() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        sql.sql("""
                insert into access.application_event (application_id, subscriber_code, from_state, to_state, at, actor_id,
                                                      actor_name)
                select id, subscriber_code, state, 'PAPER_RECEIVED', now(), 'operator9', 'Первая' from access.application
                """).update();
        sql.sql("update access.application set state = 'PAPER_RECEIVED'").update();
        journal.record("application.papers-received", "application:" + number, CODE, Map.of());
        assertThat(broken()).containsExactly("I-12 заявка " + number
                + ", шаг 3: в заявке PAPER_RECEIVED (operator9), в журнале application.papers-received (test)");
    }

    @Test
    void an_account_closed_by_hand_is_named() {
        opened();
        sql.sql("update access.account set state = 'CLOSED', password_hash = null, closed_at = now()").update();
        assertThat(broken()).singleElement().asString().startsWith("I-12").endsWith(
                "account.closed без записи в журнале");
    }

    @Test
    void an_account_without_an_application_is_named_twice() {
        sql.sql("""
                insert into access.account (subscriber_code, full_name, password_hash, state, opened_at)
                values (777, 'Никто', 'x', 'ACTIVE', now())
                """).update();
        assertThat(broken()).hasSize(2).anyMatch(line -> line.startsWith("I-12"))
                .anyMatch(line -> line.startsWith("I-14") && line.endsWith("ACTIVE: заявка отсутствует"));
    }

    @Test
    void an_account_open_for_good_by_a_scan_alone_is_named() {
        var number = byScan();
        sql.sql("update access.account set state = 'ACTIVE', provisional_until = null").update();
        assertThat(broken()).singleElement().asString().startsWith("I-14")
                .endsWith("ACTIVE: заявка " + number + " ACTIVE_PROVISIONAL");
    }

    private void opened() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        Sokol.receives(desk, OPERATOR9, number);
        Sokol.activates(desk, SENIOR9, number);
    }

    private String byScan() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        Acting.as(OPERATOR9.actor(), OPERATOR9.scope(),
                () -> desk.acceptScan(OPERATOR9, number, List.of("agreement", "call")));
        Sokol.activates(desk, SENIOR9, number);
        return number;
    }

    private List<String> broken() {
        return checks.run().stream().filter(one -> one.id().equals("I-12") || one.id().equals("I-14"))
                .flatMap(one -> one.broken().stream().map(line -> one.id() + " " + line)).toList();
    }
}
