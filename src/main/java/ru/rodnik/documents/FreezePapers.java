package ru.rodnik.documents;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.PaperBytes.Format;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.files.NewFile;
import ru.rodnik.files.StoredFile;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * Fixes the bytes of papers: drawn from their contents when somebody first asks, on the disk with their hashes in the
 * database before he gets them, from then on the same for everybody (T52). One paper or many, one sync of the disk.
 */
@Service
class FreezePapers {

    private final JdbcClient sql;
    private final Clock clock;
    private final FileStore files;

    FreezePapers(JdbcClient sql, Clock clock, FileStore files) {
        this.sql = sql;
        this.clock = clock;
        this.files = files;
    }

    private record Asked(long id, DocumentKind kind, SubscriberCode subscriberCode, String content) {}

    private record Kept(long documentId, Format format, long fileId, Sha256 sha256) {}

    private record Drawn(Asked document, Format format, NewFile file) {}

    /**
     * The papers with these ids, as far as the acting person may see them, in the order of the ids. What is not fixed yet
     * is fixed in the caller's transaction: nobody may get it before that has ended well.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FrozenPaper> of(Collection<Long> ids) {
        var asked = sql.sql("""
                select id, kind, subscriber_code, content from documents.document where id = any (:ids) order by id
                """)
                .param("ids", Sql.column("bigint", ids, id -> id)).query(RecordRows.of(Asked.class)).list();
        var kept = kept(ids);
        var drawn = new ArrayList<Drawn>();
        for (var document : asked) {
            draw(document, kept.getOrDefault(document.id(), List.of()), drawn);
        }
        var bytes = drawn.stream().collect(groupingBy(one -> one.document().id()));
        if (!drawn.isEmpty() && !keep(drawn)) {
            bytes = Map.of(); // somebody was quicker with one of them: his bytes count
            kept = kept(ids);
        }
        return papers(asked, kept, bytes);
    }

    private Map<Long, List<Kept>> kept(Collection<Long> ids) {
        return sql.sql("""
                select document_id, format, file_id, sha256 from documents.rendering where document_id = any (:ids)
                """)
                .param("ids", Sql.column("bigint", ids, id -> id)).query(RecordRows.of(Kept.class)).stream()
                .collect(groupingBy(Kept::documentId));
    }

    /** What there is not yet; a paper that was given out before its kind had an XML keeps the PDF it was given out with. */
    private static void draw(Asked document, List<Kept> kept, List<Drawn> drawn) {
        var missing = EnumSet.copyOf(PaperBytes.formats(document.kind()));
        kept.forEach(one -> missing.remove(one.format()));
        if (missing.isEmpty()) {
            return;
        }
        var content = CanonicalJson.read(document.content(), PaperContent.class);
        var bytes = PaperBytes.of(content);
        missing.forEach(format -> drawn.add(new Drawn(document, format, NewFile.of(
                document.subscriberCode(), Objects.requireNonNull(bytes.get(format)), format.kind(),
                PaperBytes.name(content, format), FilePurpose.DOCUMENT))));
    }

    /** Whether all of them were kept; two who freeze the same paper at one time both get the bytes of the first. */
    private boolean keep(List<Drawn> drawn) {
        var stored = files.storeAll(drawn.stream().map(Drawn::file).toList());
        return sql.sql("""
                insert into documents.rendering (document_id, format, subscriber_code, sha256, size_bytes, rendered_at, file_id)
                select r.document, r.format, r.code, r.sha256, r.size, :now, r.file
                  from unnest(:documents, :formats, :codes, :hashes, :sizes, :files)
                       as r(document, format, code, sha256, size, file)
                 order by r.document, r.format
                on conflict do nothing
                """)
                .param("documents", Sql.column("bigint", drawn, one -> one.document().id()))
                .param("formats", Sql.column("text", drawn, one -> one.format().name()))
                .param("codes", Sql.column("int", drawn, one -> one.file().owner().value()))
                .param("hashes", Sql.column("text", drawn, one -> one.file().sha256().hex()))
                .param("sizes", Sql.column("bigint", drawn, one -> one.file().bytes().length))
                .param("files", Sql.column("bigint", stored, StoredFile::id))
                .param("now", Sql.moment(clock.instant()))
                .update() == drawn.size();
    }

    private List<FrozenPaper> papers(List<Asked> asked, Map<Long, List<Kept>> kept, Map<Long, List<Drawn>> drawn) {
        var stored = files.find(kept.values().stream().flatMap(List::stream).map(Kept::fileId).toList());
        var papers = new ArrayList<FrozenPaper>();
        for (var document : asked) {
            var bytes = new EnumMap<Format, Paper>(Format.class);
            for (var one : kept.getOrDefault(document.id(), List.of())) {
                var file = Objects.requireNonNull(stored.get(one.fileId()));
                bytes.put(one.format(), new Paper(file.name(), files.read(file), file.sha256()));
            }
            for (var one : drawn.getOrDefault(document.id(), List.of())) {
                var file = one.file();
                bytes.put(one.format(), new Paper(file.name(), file.bytes(), file.sha256()));
            }
            papers.add(new FrozenPaper(
                    document.id(), Objects.requireNonNull(bytes.get(Format.PDF)), bytes.get(Format.XML)));
        }
        return papers;
    }
}
