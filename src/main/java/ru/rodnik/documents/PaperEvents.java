package ru.rodnik.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.PaperEvent.Kind;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.Sql;

/** What became of papers after they were issued; written in the request in which it happens, never changed. */
@Repository
public class PaperEvents {

    private final JdbcClient sql;
    private final Clock clock;

    PaperEvents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The acting subscriber opened these papers, or takes them away; his alone, whatever ids are given. What the staff
     * look at is no act of the subscriber and is not kept. That somebody opened a paper is kept once, when it was first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Kind kind, Collection<Long> documents) {
        var actor = Acting.current().actor();
        if (actor.kind() != Actor.Kind.SUBSCRIBER || documents.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into documents.event (document_id, subscriber_code, kind, at, happened_on, actor_kind, actor_id, actor_name)
                select d.id, d.subscriber_code, :kind, :now, :today, :actorKind, :actorId, :actorName
                  from documents.document d
                 where d.id = any (:documents)
                   and (:kind <> 'VIEWED'
                        or not exists (select from documents.event e
                                        where e.document_id = d.id and e.kind = 'VIEWED' and e.actor_id = :actorId))
                 order by d.id
                """)
                .param("documents", Sql.column("bigint", documents, id -> id)).param("kind", kind.name())
                .param("now", Sql.moment(clock.instant())).param("today", LocalDate.now(clock))
                .param("actorKind", actor.kind().name()).param("actorId", actor.id()).param("actorName", actor.name())
                .update();
    }

    /** Of one paper, the first first; none of a stranger's. */
    @Transactional(readOnly = true)
    public List<PaperEvent> of(long document) {
        return sql.sql("""
                select kind, at, happened_on, actor_name, actor_kind = 'SUBSCRIBER' as by_subscriber, channel, note
                  from documents.document_event_v where document_id = :document order by id
                """)
                .param("document", document).query(PaperEvent.class).list();
    }
}
