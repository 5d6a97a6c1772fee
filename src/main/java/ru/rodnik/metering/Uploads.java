package ru.rodnik.metering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.metering.CheckedUpload.KeptTable;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Uploaded tables that are not handed in yet. Each is seen by who uploaded it alone. */
@Repository
class Uploads {

    private static final TypeReference<List<UploadedReading>> ROWS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    Uploads(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A table with its rows. */
    record Kept(KeptTable upload, List<UploadedReading> rows) {}

    /** Keeps one, and forgets what this person left lying for longer than that. */
    void keep(
            KeptTable upload, SubscriberCode code, Sha256 sha256, List<UploadedReading> rows, Instant forgetBefore) {
        var actor = Acting.current().actor().id();
        sql.sql("delete from metering.upload where subscriber_code = :code and actor_id = :actor and uploaded_at < :before")
                .param("code", code.value()).param("actor", actor).param("before", Sql.moment(forgetBefore)).update();
        sql.sql("""
                insert into metering.upload (id, subscriber_code, actor_id, file_name, sha256, content, uploaded_at)
                values (:id, :code, :actor, :name, :sha256, :content, :at)
                """)
                .param("id", upload.id()).param("code", code.value()).param("actor", actor)
                .param("name", upload.fileName()).param("sha256", sha256.hex())
                .param("content", json.writeValueAsString(rows)).param("at", Sql.moment(upload.uploadedAt()))
                .update();
    }

    Optional<Kept> find(String id) {
        record Row(String id, String fileName, String content, Instant uploadedAt) {}
        @Nullable Row row = sql.sql("""
                select id, file_name, content, uploaded_at from metering.upload
                 where id = :id and actor_id = :actor and (:codes::int[] is null or subscriber_code = any (:codes::int[]))
                """)
                .param("id", id).param("actor", Acting.current().actor().id()).param("codes", ActingScope.codes())
                .query(Row.class).optional().orElse(null);
        return row == null
                ? Optional.empty()
                : Optional.of(new Kept(new KeptTable(row.id(), row.fileName(), row.uploadedAt()),
                        json.readValue(row.content(), ROWS)));
    }
}
