package ru.rodnik.files;

import java.time.Clock;
import java.util.Optional;
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
                returning id, subscriber_code, sha256, kind, size_bytes, name, purpose, stored_at
                """)
                .param("owner", owner.value()).param("sha256", sha256.hex()).param("kind", kind.name())
                .param("size", bytes.length).param("name", cleaned(name)).param("purpose", purpose.name())
                .param("now", Sql.moment(clock.instant())).param("by", Acting.current().actor().id())
                .query(StoredFile.class).single();
    }

    /** The file, if the acting person may see it. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(long id) {
        return sql.sql("""
                select id, subscriber_code, sha256, kind, size_bytes, name, purpose, stored_at
                  from files.stored_file where id = :id
                """).param("id", id).query(StoredFile.class).optional();
    }

    /** The bytes, compared with their hash on the way. */
    public byte[] read(StoredFile file) {
        return bytesOnDisk.read(file.sha256());
    }

    /** Forgets a file whose term is over (T09); the bytes go when nobody else has them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(StoredFile file) {
        sql.sql("delete from files.stored_file where id = :id").param("id", file.id()).update();
        var others = sql.sql("select exists (select from files.stored_file where sha256 = :sha256)")
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
