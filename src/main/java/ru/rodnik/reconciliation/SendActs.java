package ru.rodnik.reconciliation;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * The office sends many drafts at once. Through the account an act goes only to who has one: silence counts as consent
 * (REC-04) only where the act could be seen.
 */
@Service
public class SendActs {

    private final JdbcClient sql;
    private final Acts acts;
    private final Journal journal;
    private final OnceOnly onceOnly;
    private final Clock clock;

    SendActs(JdbcClient sql, Acts acts, Journal journal, OnceOnly onceOnly, Clock clock) {
        this.sql = sql;
        this.acts = acts;
        this.journal = journal;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    /**
     * Which drafts.
     *
     * @param ids none: all that the office formed; of one subscriber where a code is given
     */
    public record Drafts(@Nullable List<Long> ids, @Nullable SubscriberCode code) {

        public Drafts {
            ids = ids == null ? null : ids.stream().distinct().sorted().toList();
        }
    }

    /**
     * How they go.
     *
     * @param proof what proves it, the same for all: a register of the post office, a list of e-mails
     */
    public record Way(Channel channel, LocalDate on, String proof) {}

    /** What came of it: sent, and drafts that stay because they cannot go this way. */
    public record Sent(int acts, int stay) {}

    private record Step(long event, String number, SubscriberCode subscriberCode) {}

    /** The same request again sends nothing more (T41). */
    @Transactional
    public Sent send(String requestKey, Drafts drafts, Way way) {
        var content = "send|" + drafts.ids() + "|" + drafts.code() + "|" + way;
        var answer = onceOnly.carryOut(requestKey, content, () -> {
            acts.lockAll();
            var steps = file(drafts, way);
            journal.recordAll(steps.stream().map(step -> told(step, way)).toList());
            return steps.size() + " " + staying(drafts);
        });
        var figures = answer.split(" ");
        return new Sent(Integer.parseInt(figures[0]), Integer.parseInt(figures[1]));
    }

    private static Journal.Line told(Step step, Way way) {
        return new Journal.Line("reconciliation.sent", "reconciliation:" + step.number(), step.subscriberCode(), Map.of(
                "event", step.event(), "on", way.on().toString(), "channel", way.channel().name(), "objections", 0));
    }

    private List<Step> file(Drafts drafts, Way way) {
        var actor = Acting.current().actor();
        return asked(Sql.beside(SendActs.class, "send-drafts.sql"), drafts)
                .param("channel", way.channel().name()).param("on", way.on()).param("proof", way.proof())
                .param("at", Sql.moment(clock.instant())).param("zone", clock.getZone().getId())
                .param("actorKind", actor.kind().name()).param("actorId", actor.id()).param("actorName", actor.name())
                .query(RecordRows.of(Step.class)).list();
    }

    private long staying(Drafts drafts) {
        return asked("""
                select count(*)
                  from documents.reconciliation_v r
                 where (cast(:ids as bigint[]) is null or r.id = any (:ids))
                   and (cast(:code as int) is null or r.subscriber_code = :code)
                   and (cast(:ids as bigint[]) is not null or coalesce(r.formed_by_kind, 'SUBSCRIBER') <> 'SUBSCRIBER')
                   and not exists (select from reconciliation.act_event e where e.act_id = r.id)
                """, drafts).query(Long.class).single();
    }

    private StatementSpec asked(String statement, Drafts drafts) {
        var ids = drafts.ids();
        var code = drafts.code();
        return sql.sql(statement)
                .param("ids", ids == null ? null : Sql.column("bigint", ids, id -> id), Types.ARRAY)
                .param("code", code == null ? null : code.value(), Types.INTEGER);
    }
}
