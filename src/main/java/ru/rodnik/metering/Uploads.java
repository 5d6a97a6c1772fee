package ru.rodnik.metering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.metering.CheckedUpload.KeptTable;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;
import tools.jackson.databind.json.JsonMapper;

/** Uploaded tables that are not handed in yet. Each is seen by who uploaded it alone. */
@Repository
class Uploads {

    private final JdbcClient sql;
    private final JsonMapper json;

    Uploads(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A table with its rows. */
    record Kept<R>(KeptTable upload, List<R> rows) {}

    /** Keeps one, and forgets what this person left lying for longer than that. */
    void keep(
            SubmissionKind kind, KeptTable upload, SubscriberCode code, Sha256 sha256, List<?> rows,
            Instant forgetBefore) {
        var actor = Acting.current().actor().id();
        sql.sql("delete from metering.upload where subscriber_code = :code and actor_id = :actor and uploaded_at < :before")
                .param("code", code.value()).param("actor", actor).param("before", Sql.moment(forgetBefore)).update();
        sql.sql("""
                insert into metering.upload (id, subscriber_code, actor_id, kind, period, file_name, sha256, content,
                                             uploaded_at)
                values (:id, :code, :actor, :kind, :period, :name, :sha256, :content, :at)
                """)
                .param("id", upload.id()).param("code", code.value()).param("actor", actor)
                .param("kind", kind.name()).param("period", upload.period().firstDay())
                .param("name", upload.fileName()).param("sha256", sha256.hex())
                .param("content", json.writeValueAsString(rows)).param("at", Sql.moment(upload.uploadedAt()))
                .update();
    }

    /** @param row what a row of that kind is kept as */
    <R> Optional<Kept<R>> find(SubmissionKind kind, String id, Class<R> row) {
        record Row(
                String id, String fileName, BillingPeriod period, String content, Instant uploadedAt,
                String receipts) {}
        @Nullable Row found = sql.sql("""
                select id, file_name, period, content, uploaded_at, array_to_string(receipts, ',') as receipts
                  from metering.upload
                 where id = :id and kind = :kind and actor_id = :actor
                   and (:codes::int[] is null or subscriber_code = any (:codes::int[]))
                """)
                .param("id", id).param("kind", kind.name()).param("actor", Acting.current().actor().id())
                .param("codes", ActingScope.codes())
                .query(Row.class).optional().orElse(null);
        return found == null
                ? Optional.empty()
                : Optional.of(new Kept<>(
                        new KeptTable(found.id(), found.fileName(), found.period(), found.uploadedAt(),
                                found.receipts().isEmpty() ? List.of() : List.of(found.receipts().split(","))),
                        json.readValue(found.content(),
                                json.getTypeFactory().constructCollectionType(List.class, row))));
    }

    /** Remembers under which receipts rows of it were filed. */
    void handedIn(String id, List<String> receipts) {
        sql.sql("""
                update metering.upload
                   set receipts = receipts || array(select r from unnest(:receipts) as r where r <> all (receipts) order by r)
                 where id = :id
                """).param("id", id).param("receipts", Sql.column("text", receipts, number -> number)).update();
    }
}
