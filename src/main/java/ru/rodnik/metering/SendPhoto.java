package ru.rodnik.metering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;

/** A subscriber sends the photo of the dial that he was asked for; the reading waits on, now with something to see. */
@Service
public class SendPhoto {

    private final ReadingTrails trails;
    private final ActFiles files;
    private final Journal journal;
    private final JdbcClient sql;
    private final Clock clock;

    SendPhoto(ReadingTrails trails, ActFiles files, Journal journal, JdbcClient sql, Clock clock) {
        this.trails = trails;
        this.files = files;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Sends it; what is wrong with it, or nothing where it is on file. The same photo twice is one.
     *
     * @throws UnknownToYou when there is no such reading for whoever acts
     */
    @Transactional
    public Optional<String> send(long readingId, Upload photo) {
        var trail = trails.of(readingId);
        if (!trail.wantsPhoto()) {
            return Optional.of("Фото этого показания уже не нужно: решение принято или передано новое.");
        }
        var refused = files.judge("photo", photo);
        if (refused.isPresent()) {
            return refused.map(ActProblem::words);
        }
        var owner = trail.reading().subscriberCode();
        var file = files.keep(owner, photo, FilePurpose.READING_PHOTO);
        var fresh = sql.sql("""
                insert into metering.reading_photo (reading_id, subscriber_code, file_id, sent_at, sent_by)
                values (:reading, :owner, :file, :at, :by)
                    on conflict (reading_id, file_id) do nothing
                """)
                .param("reading", readingId).param("owner", owner.value()).param("file", file)
                .param("at", Sql.moment(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("by", Acting.current().actor().id()).update();
        if (fresh > 0) {
            journal.record("reading.photo-sent", "reading:" + readingId, owner, Map.of(
                    "meter", trail.reading().serial(), "sha256", photo.fingerprint()));
        }
        return Optional.empty();
    }
}
