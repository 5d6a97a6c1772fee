package ru.rodnik.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.RecordRows;
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
        recordAll(List.of(new Line(action, subject, subscriber, details)));
    }

    /** What {@link #record} is told. */
    public record Line(String action, String subject, @Nullable SubscriberCode subscriber, Map<String, ?> details) {

        int chain() {
            return subscriber == null ? 0 : subscriber.value();
        }
    }

    /** Writes many acts in four statements, however many there are, each to the end of its chain in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var heads = takeHeads(lines.stream().map(Line::chain).distinct().sorted().toList());
        var actor = Acting.current().actor();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var acts = new ArrayList<Act>();
        for (var line : lines) {
            var head = Objects.requireNonNull(heads.get(line.chain()));
            var act = new Act(
                    line.chain(), head.length() + 1, now, actor.kind().name(), actor.id(), actor.name(), line.action(),
                    line.subject(), json.writeValueAsString(new TreeMap<>(line.details())), head.head());
            acts.add(act);
            heads.put(line.chain(), new Head(line.chain(), act.number(), act.hash()));
        }
        write(acts, actor, now);
        sql.sql("""
                update audit.chain c set length = h.length, head = h.head
                  from unnest(:chains, :lengths, :heads) as h(chain, length, head)
                 where c.subscriber_code = h.chain
                """)
                .param("chains", Sql.column("int", heads.values(), Head::subscriberCode))
                .param("lengths", Sql.column("bigint", heads.values(), Head::length))
                .param("heads", Sql.column("text", heads.values(), Head::head))
                .update();
    }

    private void write(List<Act> acts, Actor actor, Instant now) {
        sql.sql("""
                insert into audit.act (subscriber_code, number, at, actor_kind, actor_id, actor_name, action, subject,
                                       details, previous_hash, hash)
                select a.code, a.number, :at, :actorKind, :actorId, :actorName, a.action, a.subject, a.details, a.previous,
                       a.hash
                  from unnest(:codes, :numbers, :actions, :subjects, :details, :previous, :hashes)
                       as a(code, number, action, subject, details, previous, hash)
                """)
                .param("codes", Sql.column("int", acts, Act::subscriberCode))
                .param("numbers", Sql.column("bigint", acts, Act::number))
                .param("actions", Sql.column("text", acts, Act::action))
                .param("subjects", Sql.column("text", acts, Act::subject))
                .param("details", Sql.column("text", acts, Act::details))
                .param("previous", Sql.column("text", acts, Act::previousHash))
                .param("hashes", Sql.column("text", acts, Act::hash))
                .param("at", Sql.moment(now)).param("actorKind", actor.kind().name()).param("actorId", actor.id())
                .param("actorName", actor.name())
                .update();
    }

    record Head(int subscriberCode, long length, String head) {}

    /** Locks the chains to the end of the transaction, in the order of their numbers. */
    private Map<Integer, Head> takeHeads(List<Integer> chains) {
        var codes = Sql.column("int", chains, chain -> chain);
        sql.sql("""
                insert into audit.chain (subscriber_code, length, head)
                select code, 0, '' from unnest(:chains) as c(code) order by code
                on conflict do nothing
                """).param("chains", codes).update();
        return sql.sql("""
                select subscriber_code, length, head
                  from audit.chain where subscriber_code = any (:chains) order by subscriber_code for update
                """).param("chains", codes).query(RecordRows.of(Head.class)).stream()
                .collect(Collectors.toMap(Head::subscriberCode, Function.identity(), (_, last) -> last,
                        TreeMap::new));
    }
}
