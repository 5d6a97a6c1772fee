package ru.rodnik.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.DocumentPdf;
import ru.rodnik.documents.DocumentXml;
import ru.rodnik.documents.Documents;
import ru.rodnik.documents.IssuedDocument;
import ru.rodnik.documents.Paper;
import ru.rodnik.documents.PaperEvent;
import ru.rodnik.documents.PaperEvent.Kind;
import ru.rodnik.documents.PaperEvents;

/** The bytes of a paper of the open account; a stranger's is not there (T21). */
@Service
public class IssuedPaper {

    private final OpenAccount openAccount;
    private final Documents documents;
    private final DocumentPdf documentPdf;
    private final DocumentXml documentXml;
    private final PaperEvents events;
    private final JdbcClient sql;

    IssuedPaper(
            OpenAccount openAccount, Documents documents, DocumentPdf documentPdf, DocumentXml documentXml,
            PaperEvents events, JdbcClient sql) {
        this.openAccount = openAccount;
        this.documents = documents;
        this.documentPdf = documentPdf;
        this.documentXml = documentXml;
        this.events = events;
        this.sql = sql;
    }

    /** A paper of a month as PDF. It is drawn when somebody first asks for it, and that he took it is kept. */
    @Transactional
    public Paper pdf(long id) {
        mustBeOurs(id);
        var paper = documentPdf.of(id).orElseThrow(NotThere::new);
        events.record(Kind.PDF, List.of(id));
        return paper;
    }

    /** The same as XML. */
    @Transactional
    public Paper xml(long id) {
        mustBeOurs(id);
        var paper = documentXml.of(id).orElseThrow(NotThere::new);
        events.record(Kind.XML, List.of(id));
        return paper;
    }

    /** Everything about a paper, opened: that he looked at it is kept. */
    @Transactional
    public Opened open(long id) {
        mustBeOurs(id);
        var paper = documents.find(id).orElseThrow(NotThere::new);
        events.record(Kind.VIEWED, List.of(id));
        return new Opened(paper, events.of(id), documentXml.obstacle(id).orElse(null));
    }

    /**
     * A paper with what became of it, the first first.
     *
     * @param noXmlBecause why it has no exchange file, where others of its kind have one
     */
    public record Opened(IssuedDocument paper, List<PaperEvent> events, @Nullable String noXmlBecause) {}

    /** @throws NotThere where it is a stranger's */
    void mustBeOurs(long id) {
        var ours = sql.sql(
                "select exists (select from documents.document_v where id = :id and subscriber_code = any(:codes))")
                .param("id", id).param("codes", openAccount.open(null).reach().codes())
                .query(Boolean.class).single();
        if (!ours) {
            throw new NotThere();
        }
    }
}
