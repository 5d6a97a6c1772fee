package ru.rodnik.metering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.files.FileStore;
import ru.rodnik.files.StoredFile;

/** Everything that became of one reading, for staff and for its subscriber, within the scope of who asks. */
@Repository
public class ReadingTrails {

    private final JdbcClient sql;
    private final ReadingsHistory history;
    private final FileStore files;

    ReadingTrails(JdbcClient sql, ReadingsHistory history, FileStore files) {
        this.sql = sql;
        this.history = history;
        this.files = files;
    }

    /**
     * A judgement, the first being of the rules themselves.
     *
     * @param by the name of an employee, the code of a subscriber, or a part of the program
     */
    public record Step(Instant at, ReadingState state, @Nullable String reason, boolean asksPhoto, String by) {}

    /** A photo of the dial that somebody sent. */
    public record Photo(long id, Instant sentAt, String name) {}

    /**
     * One reading.
     *
     * @param doubts what the rules said of it
     * @param steps the earliest first
     */
    public record Trail(FiledReading reading, List<String> doubts, List<Step> steps, List<Photo> photos) {

        /** Whether a photo is wanted of the subscriber. */
        public boolean wantsPhoto() {
            return reading.state() == ReadingState.HELD && !steps.isEmpty() && steps.getLast().asksPhoto();
        }
    }

    /** @throws UnknownToYou when there is no such reading for whoever asks (T21) */
    @Transactional(readOnly = true)
    public Trail of(long readingId) {
        var reading = history.of(List.of(readingId)).stream().findFirst().orElseThrow(UnknownToYou::new);
        return new Trail(
                reading,
                sql.sql("""
                        select because from metering.reading_doubt where reading_id = :reading order by weight desc, doubt
                        """).param("reading", readingId).query(String.class).list(),
                sql.sql("""
                        select j.judged_at as at, j.state, j.reason, j.asks_photo, coalesce(t.actor_name, j.judged_by) as by
                          from metering.reading_judgement j
                          left join lateral (
                                select a.actor_name from audit.act_v a
                                 where a.subject = 'reading:' || j.reading_id and a.actor_id = j.judged_by
                                 order by a.at desc limit 1) t on true
                         where j.reading_id = :reading order by j.id
                        """).param("reading", readingId).query(Step.class).list(),
                photos(readingId).stream().map(one -> new Photo(one.id(), one.sentAt(), files.find(one.fileId())
                        .map(StoredFile::name).orElse("фото"))).toList());
    }

    /** The photo itself, if whoever asks may see its reading. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> photo(long readingId, long photoId) {
        return history.of(List.of(readingId)).isEmpty()
                ? Optional.empty()
                : photos(readingId).stream().filter(one -> one.id() == photoId).findFirst()
                        .flatMap(one -> files.find(one.fileId()));
    }

    private record PhotoRow(long id, long fileId, Instant sentAt) {}

    private List<PhotoRow> photos(long readingId) {
        return sql
                .sql("select id, file_id, sent_at from metering.reading_photo where reading_id = :reading order by id")
                .param("reading", readingId).query(PhotoRow.class).list();
    }
}
