package ru.rodnik.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/** The journal is chained and cannot be edited unseen (T64). */
class JournalTests extends DatabaseTest {

    private static final SubscriberCode SHOP = new SubscriberCode(90_101);

    private final Journal journal;
    private final JournalIntact intact;
    private final JdbcClient sql;

    JournalTests(Journal journal, JournalIntact intact, JdbcClient sql) {
        this.journal = journal;
        this.intact = intact;
        this.sql = sql;
    }

    @Test
    void acts_of_a_subscriber_form_a_chain_that_holds() {
        journal.record("reading.submitted", "meter:1", SHOP, Map.of("value", "12"));
        journal.record("reading.submitted", "meter:2", SHOP, Map.of("value", "с кириллицей «№»"));
        assertThat(intact.broken()).isEmpty();
    }

    @Test
    void the_program_cannot_change_a_line() {
        journal.record("reading.submitted", "meter:1", SHOP, Map.of());
        assertThatThrownBy(() -> sql.sql("update audit.act set actor_id = 'nobody'").update())
                .hasStackTraceContaining("permission denied for table act");
    }

    @Test
    void a_head_that_is_not_the_last_line_is_named() {
        journal.record("reading.submitted", "meter:1", SHOP, Map.of());
        sql.sql("update audit.chain set length = 7 where subscriber_code = :code").param("code", SHOP.value()).update();
        assertThat(intact.broken()).singleElement().asString().contains("цепочка 90101");
    }

    @Test
    void who_acts_for_one_subscriber_sees_no_line_of_another() {
        journal.record("reading.submitted", "meter:1", SHOP, Map.of());
        try (var _ = Acting.as(new Actor(Actor.Kind.SUBSCRIBER, "5", "Другой"), Scope.of(new SubscriberCode(5)))) {
            sql.sql("select set_config('rodnik.scope', '5', true)").query(String.class).single();
            assertThat(sql.sql("select count(*) from audit.act").query(Long.class).single()).isZero();
        }
    }
}
