package ru.rodnik.files;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Keeps files of subscribers. A row never stands without its bytes: they are on the disk first (T52). */
@Component
public class FileStore {

    private static final int NAME_MAX = 200;
    private static final String COLUMNS =
            "id, subscriber_code, sha256, kind, size_bytes, name, purpose, stored_at, segment, start_byte";

    private final JdbcClient sql;
    private final Clock clock;
    private final FileBytes bytesOnDisk;

    FileStore(JdbcClient sql, Clock clock, FileBytes bytesOnDisk) {
        this.sql = sql;
        this.clock = clock;
        this.bytesOnDisk = bytesOnDisk;
    }

    /**
     * Keeps the bytes and says under which row. The same bytes of the same subscriber for the same purpose are one file.
     *
     * @param name as its owner calls it; kept as text only, control characters dropped (T35)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile store(SubscriberCode owner, byte[] bytes, FileKind kind, String name, FilePurpose purpose) {
        var sha256 = bytesOnDisk.keep(bytes);
        return sql.sql("""
                insert into files.stored_file (subscriber_code, sha256, kind, size_bytes, name, purpose, stored_at, stored_by)
                values (:owner, :sha256, :kind, :size, :name, :purpose, :now, :by)
                on conflict (subscriber_code, sha256, purpose) do update set sha256 = excluded.sha256
                returning\s""" + COLUMNS)
                .param("owner", owner.value()).param("sha256", sha256.hex()).param("kind", kind.name())
                .param("size", bytes.length).param("name", cleaned(name)).param("purpose", purpose.name())
                .param("now", Sql.moment(clock.instant())).param("by", Acting.current().actor().id())
                .query(StoredFile.class).single();
    }

    /** The file, if the acting person may see it. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(long id) {
        return sql.sql("select " + COLUMNS + " from files.stored_file where id = :id")
                .param("id", id).query(StoredFile.class).optional();
    }

    /** Those of the files that the acting person may see, by their ids. */
    @Transactional(readOnly = true)
    public Map<Long, StoredFile> find(Collection<Long> ids) {
        return sql.sql("select " + COLUMNS + " from files.stored_file where id = any (:ids)")
                .param("ids", Sql.column("bigint", ids, id -> id))
                .query(StoredFile.class).stream().collect(toMap(StoredFile::id, Function.identity()));
    }

    /**
     * Keeps many files with one sync of the disk and one statement, all of them or none. What a subscriber has for that
     * purpose already stays where it is.
     *
     * @return a row for each of the files, in their order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StoredFile> storeAll(List<NewFile> files) {
        var once = new LinkedHashMap<Key, NewFile>();
        files.forEach(file -> once.putIfAbsent(Key.of(file), file));
        if (once.isEmpty()) {
            return List.of();
        }
        // in one order, so that two who keep the same files at one time wait for each other and not in a ring
        var kept =
                once.values().stream().sorted(comparing(NewFile::owner).thenComparing(f -> f.sha256().hex())).toList();
        var segment = bytesOnDisk.keepTogether(kept.stream().map(NewFile::bytes).toList());
        var starts = new ArrayList<Long>();
        long start = 0;
        for (var file : kept) {
            starts.add(start);
            start += file.bytes().length;
        }
        var rows = sql.sql("""
                insert into files.stored_file (subscriber_code, sha256, kind, size_bytes, name, purpose, stored_at, stored_by,
                                               segment, start_byte)
                select f.code, f.sha256, f.kind, f.size, f.name, f.purpose, :now, :by, :segment, f.start
                  from unnest(:codes, :hashes, :kinds, :sizes, :names, :purposes, :starts)
                       as f(code, sha256, kind, size, name, purpose, start)
                on conflict (subscriber_code, sha256, purpose) do update set sha256 = excluded.sha256
                returning\s""" + COLUMNS)
                .param("codes", Sql.column("int", kept, file -> file.owner().value()))
                .param("hashes", Sql.column("text", kept, file -> file.sha256().hex()))
                .param("kinds", Sql.column("text", kept, file -> file.kind().name()))
                .param("sizes", Sql.column("bigint", kept, file -> file.bytes().length))
                .param("names", Sql.column("text", kept, file -> cleaned(file.name())))
                .param("purposes", Sql.column("text", kept, file -> file.purpose().name()))
                .param("starts", Sql.column("bigint", starts, begin -> begin))
                .param("segment", segment)
                .param("now", Sql.moment(clock.instant())).param("by", Acting.current().actor().id())
                .query(StoredFile.class).stream().collect(toMap(Key::of, Function.identity()));
        return files.stream().map(file -> Objects.requireNonNull(rows.get(Key.of(file)))).toList();
    }

    private record Key(SubscriberCode owner, Sha256 sha256, String purpose) {

        static Key of(NewFile file) {
            return new Key(file.owner(), file.sha256(), file.purpose().name());
        }

        static Key of(StoredFile file) {
            return new Key(file.subscriberCode(), file.sha256(), file.purpose());
        }
    }

    /** The bytes, compared with their hash on the way. */
    public byte[] read(StoredFile file) {
        var segment = file.segment();
        var start = file.startByte();
        return segment == null || start == null
                ? bytesOnDisk.read(file.sha256())
                : bytesOnDisk.read(segment, start, Math.toIntExact(file.sizeBytes()), file.sha256());
    }

    /**
     * Forgets a file whose term is over (T09); the bytes go when nobody else has them.
     *
     * @throws IllegalArgumentException for a file that was kept together with others: such papers are for ever
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(StoredFile file) {
        if (file.segment() != null) {
            throw new IllegalArgumentException("A paper of a segment is not erased: " + file.id());
        }
        sql.sql("delete from files.stored_file where id = :id").param("id", file.id()).update();
        var others = sql.sql("select exists (select from files.stored_file where sha256 = :sha256 and segment is null)")
                .param("sha256", file.sha256().hex()).query(Boolean.class).single();
        if (!others) {
            bytesOnDisk.remove(file.sha256());
        }
    }

    private static String cleaned(String name) {
        var text = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\]", " ").strip();
        return text.isEmpty() ? "файл" : text.substring(0, Math.min(text.length(), NAME_MAX));
    }
}
