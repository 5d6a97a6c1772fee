package ru.rodnik.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.BuyerTitles;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.documents.DocumentXml;
import ru.rodnik.documents.Documents;
import ru.rodnik.documents.IssuedDocument;
import ru.rodnik.documents.PaperEvent;
import ru.rodnik.documents.PaperEvents;
import ru.rodnik.documents.PaperSettings;
import ru.rodnik.documents.TakenTitle;
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
     * @param whereTo how its original reaches the subscriber, and where
     * @param advance what became of the money, of a счёт-фактура on an advance alone
     * @param answer what the buyer answered through his operator
     */
    public record Card(
            IssuedDocument paper, String contractNumber, String shortName, List<PaperEvent> events,
            List<Related> related, @Nullable String noXmlBecause, String whereTo, @Nullable Advance advance,
            @Nullable TakenTitle answer) {}

    /** What of an advance no supply has used up, and when its payment was taken back. */
    public record Advance(Money open, @Nullable LocalDate returnedOn) {}

    /** How another paper belongs to this one. */
    public enum Tie {
        CORRECTS,
        CORRECTED_BY,
        REVISES,
        REVISED_BY,
        USES_UP,
        USED_UP_BY,
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
    private final PaperSettings settings;
    private final BuyerTitles titles;

    PaperCards(
            JdbcClient sql, Documents documents, PaperEvents events, DocumentXml documentXml, PaperSettings settings,
            BuyerTitles titles) {
        this.settings = settings;
        this.titles = titles;
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
                    documentXml.obstacle(id).orElse(null),
                    settings.of(paper.contractId(), paper.issuedOn()).whereTo(), advance(id),
                    titles.of(id).orElse(null));
        });
    }

    private @Nullable Advance advance(long id) {
        return sql.sql("select open_gross as open, returned_on from documents.advance_v where document_id = :id")
                .param("id", id).query(Advance.class).optional().orElse(null);
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
                            when exists (select from documents.advance_offset_v u
                                          where u.document_id = d.id and u.advance_id = o.id) then 'USES_UP'
                            when exists (select from documents.advance_offset_v u
                                          where u.advance_id = d.id and u.document_id = o.id) then 'USED_UP_BY'
                            else 'SAME_MONTH' end as tie
                  from documents.document_v d
                  join documents.document_v o on o.contract_id = d.contract_id and o.id <> d.id
                   and (o.period = d.period or o.id in (d.corrects, d.revises) or d.id in (o.corrects, o.revises)
                        or exists (select from documents.advance_offset_v u
                                    where (u.document_id = d.id and u.advance_id = o.id)
                                       or (u.advance_id = d.id and u.document_id = o.id)))
                 where d.id = :id
                 order by o.date, o.id
                """)
                .param("id", id).query(Related.class).list();
    }
}
