package ru.rodnik.documents;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.PaperEvent.Channel;
import ru.rodnik.documents.PaperEvent.Kind;
import ru.rodnik.documents.xml.BuyerTitle;
import ru.rodnik.files.FileStore;
import ru.rodnik.files.StoredFile;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;

/** Answers of buyers to papers, one a paper, within the scope of who asks. */
@Repository
public class BuyerTitles {

    private final JdbcClient sql;
    private final FileStore files;
    private final Clock clock;

    BuyerTitles(JdbcClient sql, FileStore files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    /** Empty where there is none, and for a stranger. */
    @Transactional(readOnly = true)
    public Optional<TakenTitle> of(long documentId) {
        return sql.sql("""
                select document_id, name, outcome, accepted_on, words, discrepancies, signer, position, taken_at, taken_by,
                       file_id, sha256
                  from documents.buyer_title where document_id = :document
                """).param("document", documentId).query(TakenTitle.class).optional();
    }

    /** Its bytes as they came. */
    @Transactional(readOnly = true)
    public Optional<Paper> file(long documentId) {
        return of(documentId).flatMap(title -> files.find(title.fileId())
                .map(file -> new Paper(title.name() + ".xml", files.read(file), file.sha256())));
    }

    /** The name of the exchange file of a paper, without its ending; empty until it is fixed, and for a stranger. */
    @Transactional(readOnly = true)
    Optional<String> sellerFile(long documentId) {
        return sql.sql("""
                select regexp_replace(file_name, '[.]xml$', '') as name
                  from documents.rendering where document_id = :document and format = 'XML' and file_name is not null
                """).param("document", documentId).query(String.class).optional();
    }

    /** Two who answer the same paper come one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(long documentId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('documents.buyer_title/' || :document, 7))")
                .param("document", documentId).query((row, _) -> row.getRow()).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void file(long documentId, BuyerTitle title, StoredFile file) {
        var actor = Acting.current().actor();
        var discrepancies = title.discrepancies();
        sql.sql("""
                insert into documents.buyer_title (document_id, subscriber_code, file_id, sha256, name, outcome, accepted_on,
                                                   words, discrepancies, signer, position, taken_at, taken_by_kind, taken_by)
                values (:document, :code, :file, :sha256, :name, :outcome, :acceptedOn, :words, :discrepancies, :signer,
                        :position, :now, :byKind, :by)
                """)
                .param("document", documentId).param("code", file.subscriberCode().value()).param("file", file.id())
                .param("sha256", file.sha256().hex()).param("name", title.fileId())
                .param("outcome", title.outcome().name()).param("acceptedOn", title.acceptedOn())
                .param("words", title.words())
                .param("discrepancies", discrepancies == null
                        ? null
                        : discrepancies.title() + " № " + discrepancies.number() + " от "
                                + PaperForms.day(discrepancies.date()))
                .param("signer", signer(title)).param("position", title.position())
                .param("now", Sql.moment(clock.instant())).param("byKind", actor.kind().name())
                .param("by", actor.name()).update();
        sql.sql("""
                insert into documents.event (document_id, subscriber_code, kind, at, happened_on, actor_kind, actor_id,
                                             actor_name, channel, note)
                values (:document, :code, :kind, :now, :on, :actorKind, :actorId, :actorName, :channel, :note)
                """)
                .param("document", documentId).param("code", file.subscriberCode().value())
                .param("kind", kind(title).name()).param("now", Sql.moment(clock.instant()))
                .param("on", title.acceptedOn()).param("actorKind", actor.kind().name()).param("actorId", actor.id())
                .param("actorName", actor.name()).param("channel", Channel.OPERATOR.name())
                .param("note", "Ответ покупателя: " + title.outcome().words()).update();
    }

    private static String signer(BuyerTitle title) {
        var name = title.signer();
        return name.surname() + " " + name.first() + (name.patronymic() == null ? "" : " " + name.patronymic());
    }

    private static Kind kind(BuyerTitle title) {
        return switch (title.outcome()) {
            case ACCEPTED, ACCEPTED_WITH_DISCREPANCIES -> Kind.SIGNED;
            case REFUSED -> Kind.REFUSED;
        };
    }
}
