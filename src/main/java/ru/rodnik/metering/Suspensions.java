package ru.rodnik.metering;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.SubscriberCode;

/** Notices of suspension within the scope of who asks, the latest first. */
@Repository
public class Suspensions {

    private static final int SHOWN = 200;

    private final JdbcClient sql;

    Suspensions(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest of all subscribers, or of one. */
    @Transactional(readOnly = true)
    public List<Suspension> latest(@Nullable SubscriberCode code) {
        return query(code, null);
    }

    @Transactional(readOnly = true)
    public Optional<Suspension> find(long id) {
        return query(null, id).stream().findFirst();
    }

    private List<Suspension> query(@Nullable SubscriberCode code, @Nullable Long id) {
        return sql.sql("""
                select n.id, n.premises_id, p.name as premises_name, p.address, n.subscriber_code,
                       s.short_name as subscriber_name, n.from_day, n.until_day, n.number, n.received_on, n.note,
                       n.scan_file_id, n.recorded_at, n.actor_name, n.ended_early_by
                  from metering.suspension n
                  join registry.premises_v p on p.id = n.premises_id
                  join registry.subscriber_v s on s.subscriber_code = n.subscriber_code
                 where (:codes::int[] is null or n.subscriber_code = any (:codes::int[]))
                   and (:code::int is null or n.subscriber_code = :code::int)
                   and (:id::bigint is null or n.id = :id::bigint)
                 order by n.from_day desc, n.id desc
                 limit :shown
                """)
                .param("codes", ActingScope.codes()).param("code", code == null ? null : code.value()).param("id", id)
                .param("shown", SHOWN)
                .query(Suspension.class).list();
    }
}
