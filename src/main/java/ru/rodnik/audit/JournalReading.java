package ru.rodnik.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal for staff, newest first. */
@Component
@Transactional(readOnly = true)
public class JournalReading {

    private final JdbcClient sql;

    JournalReading(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A page of lines.
     *
     * @param words in the action, subject, or actor; nothing for all
     * @param subscriberCode of this subscriber only; nothing for all
     */
    public List<JournalLine> lines(@Nullable String words, @Nullable Integer subscriberCode, int offset, int limit) {
        return sql.sql("""
                select id, subscriber_code, number, at, actor_kind, actor_id, actor_name, action, subject, details, hash
                  from audit.act
                 where (cast(:code as int) is null or subscriber_code = :code)
                   and (cast(:words as text) is null
                        or concat_ws(' ', action, subject, actor_id, actor_name) ilike '%' || :words || '%')
                 order by at desc, id desc
                 limit :limit offset :offset
                """)
                .param("code", subscriberCode).param("words", words).param("limit", limit).param("offset", offset)
                .query(JournalLine.class).list();
    }
}
