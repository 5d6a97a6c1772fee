package ru.rodnik.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.documents.DocumentXml;
import ru.rodnik.documents.Documents;
import ru.rodnik.documents.IssuedDocument;
import ru.rodnik.documents.PaperEvent;
import ru.rodnik.documents.PaperEvents;
import ru.rodnik.shared.Money;

/** Everything about one paper, for the staff: whose it is, what became of it, which papers belong to it. */
@Component
@Transactional(readOnly = true)
public class PaperCards {

    /**
     * A paper with all around it.
     *
     * @param events the first first
     * @param noXmlBecause why it has no exchange file, where others of its kind have one
     */
    public record Card(
            IssuedDocument paper, String contractNumber, String shortName, List<PaperEvent> events,
            List<Related> related, @Nullable String noXmlBecause) {}

    /** How another paper belongs to this one. */
    public enum Tie {
        CORRECTS,
        CORRECTED_BY,
        REVISES,
        REVISED_BY,
        SAME_MONTH
    }

    /** Another paper of the same contract. */
    public record Related(
            long id, DocumentKind kind, @Nullable Integer status, String number, int revision, LocalDate date,
            Money gross, Tie tie) {}

    private record Whose(String contractNumber, String shortName) {}

    private final JdbcClient sql;
    private final Documents documents;
    private final PaperEvents events;
    private final DocumentXml documentXml;

    PaperCards(JdbcClient sql, Documents documents, PaperEvents events, DocumentXml documentXml) {
        this.sql = sql;
        this.documents = documents;
        this.events = events;
        this.documentXml = documentXml;
    }

    /** Empty where there is no such paper. */
    public Optional<Card> find(long id) {
        return documents.find(id).map(paper -> {
            var whose = whose(paper);
            return new Card(
                    paper, whose.contractNumber(), whose.shortName(), events.of(id), related(id),
                    documentXml.obstacle(id).orElse(null));
        });
    }

    private Whose whose(IssuedDocument paper) {
        return sql.sql("""
                select c.number as contract_number, s.short_name
                  from registry.contract_v c, registry.subscriber_v s
                 where c.id = :contract and s.subscriber_code = :code
                """)
                .param("contract", paper.contractId()).param("code", paper.subscriberCode().value())
                .query(Whose.class).single();
    }

    private List<Related> related(long id) {
        return sql.sql("""
                select o.id, o.kind, o.status, o.full_number as number, o.revision, o.date, o.gross,
                       case when o.id = d.corrects then 'CORRECTS' when d.id = o.corrects then 'CORRECTED_BY'
                            when o.id = d.revises then 'REVISES' when d.id = o.revises then 'REVISED_BY'
                            else 'SAME_MONTH' end as tie
                  from documents.document_v d
                  join documents.document_v o on o.contract_id = d.contract_id and o.id <> d.id
                   and (o.period = d.period or o.id in (d.corrects, d.revises) or d.id in (o.corrects, o.revises))
                 where d.id = :id
                 order by o.date, o.id
                """)
                .param("id", id).query(Related.class).list();
    }
}
