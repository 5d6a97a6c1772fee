package ru.rodnik.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.PaperEvent.Channel;
import ru.rodnik.documents.PaperEvent.Kind;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** The staff say that papers were sent, or came back signed; the same said twice is kept once. */
@Service
public class MarkPapers {

    private final JdbcClient sql;
    private final Clock clock;
    private final Journal journal;

    MarkPapers(JdbcClient sql, Clock clock, Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.journal = journal;
    }

    private record Marked(long documentId, SubscriberCode subscriberCode) {}

    /**
     * Marks them and says how many were new.
     *
     * @param kind {@link Kind#SENT} or {@link Kind#SIGNED}
     * @param on the day it happened; a paper that was issued later is left out
     */
    @Transactional
    public int mark(
            Kind kind, Collection<Long> documents, Channel channel, LocalDate on, @Nullable String note) {
        if (kind != Kind.SENT && kind != Kind.SIGNED) {
            throw new IllegalArgumentException("What the subscriber does is not said by the staff: " + kind);
        }
        var actor = Acting.current().actor();
        var marked = sql.sql("""
                insert into documents.event (document_id, subscriber_code, kind, at, happened_on, actor_kind, actor_id,
                                             actor_name, channel, note)
                select d.id, d.subscriber_code, :kind, :now, :on, :actorKind, :actorId, :actorName, :channel, :note
                  from documents.document d
                 where d.id = any (:documents) and d.issued_on <= :on
                   and not exists (select from documents.event e
                                    where e.document_id = d.id and e.kind = :kind and e.channel = :channel
                                      and e.happened_on = :on)
                 order by d.id
                returning document_id, subscriber_code
                """)
                .param("documents", Sql.column("bigint", documents, id -> id)).param("kind", kind.name())
                .param("channel", channel.name()).param("on", on).param("note", note)
                .param("now", Sql.moment(clock.instant())).param("actorKind", actor.kind().name())
                .param("actorId", actor.id()).param("actorName", actor.name())
                .query(Marked.class).list();
        marked.forEach(one -> journal.record(
                kind == Kind.SENT ? "document.sent" : "document.signed", "document:" + one.documentId(),
                one.subscriberCode(), Map.of("channel", channel.name(), "on", on.toString())));
        return marked.size();
    }
}
