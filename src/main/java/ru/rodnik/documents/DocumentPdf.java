package ru.rodnik.documents;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.files.FileKind;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * A numbered paper as PDF. Drawn from its content when somebody first asks; on the disk with its hash in the database
 * before he gets it; from then on everybody gets these bytes (T52).
 */
@Service
public class DocumentPdf {

    private final JdbcClient sql;
    private final Clock clock;
    private final FileStore files;

    DocumentPdf(JdbcClient sql, Clock clock, FileStore files) {
        this.sql = sql;
        this.clock = clock;
        this.files = files;
    }

    /** Empty for a stranger as for a number that does not exist. */
    @Transactional
    public Optional<Paper> of(long documentId) {
        return sql.sql("""
                select d.id, d.subscriber_code, d.content, r.file_id
                  from documents.document d
                  left join documents.rendering r on r.document_id = d.id and r.format = 'PDF'
                 where d.id = :id
                """)
                .param("id", documentId).query(Kept.class).optional()
                .map(this::paper);
    }

    record Kept(long id, SubscriberCode subscriberCode, String content, @Nullable Long fileId) {}

    private Paper paper(Kept document) {
        var content = CanonicalJson.read(document.content(), PaperContent.class);
        var name = fileName(content);
        var fileId = document.fileId();
        if (fileId == null) {
            var bytes = PaperForms.pdf(content);
            var stored = files.store(document.subscriberCode(), bytes, FileKind.PDF, name, FilePurpose.DOCUMENT);
            keep(document, stored.id(), Sha256.of(bytes), bytes.length);
            fileId = sql.sql("select file_id from documents.rendering where document_id = :id and format = 'PDF'")
                    .param("id", document.id()).query(Long.class).single();
        }
        var file = files.find(fileId).orElseThrow();
        return new Paper(name, files.read(file), file.sha256());
    }

    /** Two who ask first at one time get the bytes of the one who was kept. */
    private void keep(Kept document, long fileId, Sha256 sha256, int size) {
        sql.sql("""
                insert into documents.rendering (document_id, format, subscriber_code, sha256, size_bytes, rendered_at, file_id)
                values (:id, 'PDF', :code, :sha256, :size, :now, :file)
                on conflict do nothing
                """)
                .param("id", document.id()).param("code", document.subscriberCode().value())
                .param("sha256", sha256.hex()).param("size", size).param("now", Sql.moment(clock.instant()))
                .param("file", fileId)
                .update();
    }

    static String fileName(PaperContent content) {
        return content.kind().title() + " № " + content.number() + " от " + PaperForms.day(content.date()) + ".pdf";
    }
}
