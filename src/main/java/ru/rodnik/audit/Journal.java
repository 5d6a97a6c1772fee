package ru.rodnik.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal of acts. Each subscriber has a chain of his own, what concerns none is chain 0: every act holds the hash
 * of the one before, so that an edited or missing line shows (T64).
 */
@Component
public class Journal {

    private final JdbcClient sql;
    private final Clock clock;
    private final JsonMapper json;

    Journal(JdbcClient sql, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Writes one act of whoever acts now, in the caller's transaction: the act and its trace stand or fall together.
     *
     * @param action a word of the program's own: {@code application.activated}
     * @param subject what it was done to: {@code application:2026-000012}
     * @param subscriber whom it concerns, or none
     * @param details facts in plain values; no passwords, no personal data beyond what the act is about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, @Nullable SubscriberCode subscriber, Map<String, ?> details) {
        var chain = subscriber == null ? 0 : subscriber.value();
        var head = takeHead(chain);
        var actor = Acting.current().actor();
        var act = new Act(
                chain, head.length() + 1, clock.instant().truncatedTo(ChronoUnit.MICROS), actor.kind().name(),
                actor.id(),
                actor.name(), action, subject, json.writeValueAsString(new TreeMap<>(details)), head.head());
        sql.sql("""
                insert into audit.act (subscriber_code, number, at, actor_kind, actor_id, actor_name, action, subject,
                                       details, previous_hash, hash)
                values (:subscriberCode, :number, :at, :actorKind, :actorId, :actorName, :action, :subject,
                        :details, :previousHash, :hash)
                """)
                .param("subscriberCode", act.subscriberCode()).param("number", act.number())
                .param("at", Sql.moment(act.at())).param("actorKind", act.actorKind()).param("actorId", act.actorId())
                .param("actorName", act.actorName()).param("action", act.action()).param("subject", act.subject())
                .param("details", act.details()).param("previousHash", act.previousHash()).param("hash", act.hash())
                .update();
        sql.sql("update audit.chain set length = :length, head = :head where subscriber_code = :chain")
                .param("length", act.number()).param("head", act.hash()).param("chain", chain)
                .update();
    }

    record Head(long length, String head) {}

    /** Locks the chain to the end of the transaction. */
    private Head takeHead(int chain) {
        sql.sql("insert into audit.chain (subscriber_code, length, head) values (:chain, 0, '') on conflict do nothing")
                .param("chain", chain).update();
        return sql.sql("select length, head from audit.chain where subscriber_code = :chain for update")
                .param("chain", chain).query(Head.class).single();
    }
}
