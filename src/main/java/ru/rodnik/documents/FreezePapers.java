package ru.rodnik.documents;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final PaperBytes paperBytes;

    FreezePapers(JdbcClient sql, Clock clock, FileStore files, PaperBytes paperBytes) {
        this.sql = sql;
        this.clock = clock;
        this.files = files;
        this.paperBytes = paperBytes;
    }

    /** @param replacedContent of the paper that an исправление stands in for */
    private record Asked(
            long id,
            DocumentKind kind,
            SubscriberCode subscriberCode,
            String content,
            Instant issuedAt,
            @Nullable String replacedContent,
            @Nullable Instant replacedIssuedAt) {

        PaperBytes.Frozen frozen() {
            return frozen(content, issuedAt);
        }

        PaperBytes.@Nullable Frozen replaced() {
            return replacedContent == null || replacedIssuedAt == null
                    ? null
                    : frozen(replacedContent, replacedIssuedAt);
        }

        private static PaperBytes.Frozen frozen(String content, Instant issuedAt) {
            return new PaperBytes.Frozen(CanonicalJson.read(content, PaperContent.class), issuedAt);
        }
    }

    private record Kept(long documentId, Format format, long fileId, Sha256 sha256) {}

    private record Drawn(Asked document, Format format, NewFile file) {}

    /**
     * The papers with these ids, as far as the acting person may see them, in the order of the ids. What is not fixed yet
     * is fixed in the caller's transaction: nobody may get it before that has ended well.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FrozenPaper> of(Collection<Long> ids) {
        var asked = asked(ids);
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

    /** Why a paper has no XML; empty for a stranger, and where it has one or its kind has none. */
    Optional<String> obstacle(long id) {
        return asked(List.of(id)).stream().map(Asked::frozen).map(paperBytes::obstacle).flatMap(Optional::stream)
                .findFirst();
    }

    private List<Asked> asked(Collection<Long> ids) {
        return sql.sql("""
                select d.id, d.kind, d.subscriber_code, d.content, d.issued_at, r.content as replaced_content,
                       r.issued_at as replaced_issued_at
                  from documents.document d
                  left join documents.document r
                    on d.revision > 0
                   and (r.series, r.year, r.number, r.revision) = (d.series, d.year, d.number, d.revision - 1)
                 where d.id = any (:ids)
                 order by d.id
                """)
                .param("ids", Sql.column("bigint", ids, id -> id)).query(RecordRows.of(Asked.class)).list();
    }

    private Map<Long, List<Kept>> kept(Collection<Long> ids) {
        return sql.sql("""
                select document_id, format, file_id, sha256 from documents.rendering where document_id = any (:ids)
                """)
                .param("ids", Sql.column("bigint", ids, id -> id)).query(RecordRows.of(Kept.class)).stream()
                .collect(groupingBy(Kept::documentId));
    }

    /** What there is not yet; a paper that was given out before its kind had an XML keeps the PDF it was given out with. */
    private void draw(Asked document, List<Kept> kept, List<Drawn> drawn) {
        var missing = EnumSet.allOf(Format.class);
        missing.removeIf(format -> !paperBytes.makes(document.kind(), format));
        kept.forEach(one -> missing.remove(one.format()));
        if (missing.isEmpty()) {
            return;
        }
        paperBytes.of(document.frozen(), document.replaced(), missing)
                .forEach((format, made) -> drawn.add(new Drawn(document, format, NewFile.of(
                        document.subscriberCode(), made.bytes(), format.kind(), made.fileName(),
                        FilePurpose.DOCUMENT))));
    }

    /** Whether all of them were kept; two who freeze the same paper at one time both get the bytes of the first. */
    private boolean keep(List<Drawn> drawn) {
        var stored = files.storeAll(drawn.stream().map(Drawn::file).toList());
        return sql.sql("""
                insert into documents.rendering (document_id, format, subscriber_code, sha256, size_bytes, rendered_at, file_id,
                                                 file_name)
                select r.document, r.format, r.code, r.sha256, r.size, :now, r.file, r.name
                  from unnest(:documents, :formats, :codes, :hashes, :sizes, :files, :names)
                       as r(document, format, code, sha256, size, file, name)
                 order by r.document, r.format
                on conflict do nothing
                """)
                .param("documents", Sql.column("bigint", drawn, one -> one.document().id()))
                .param("formats", Sql.column("text", drawn, one -> one.format().name()))
                .param("codes", Sql.column("int", drawn, one -> one.file().owner().value()))
                .param("hashes", Sql.column("text", drawn, one -> one.file().sha256().hex()))
                .param("sizes", Sql.column("bigint", drawn, one -> one.file().bytes().length))
                .param("files", Sql.column("bigint", stored, StoredFile::id))
                .param("names", Sql.column("text", drawn, one -> one.file().name()))
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
