package ru.rodnik.metering;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Sql;

/** Every reading ever handed in, with its source and state, within the scope of who asks. */
@Repository
public class ReadingsHistory {

    private final JdbcClient sql;

    ReadingsHistory(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public long count(ReadingFilter filter) {
        return filtered(sql.sql(Sql.beside(ReadingsHistory.class, "filed-readings-count.sql")), filter)
                .query(Long.class).single();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<FiledReading> latest(ReadingFilter filter, long offset, int limit) {
        return load(filter, offset, limit, false);
    }

    /** Those that wait longest first: a queue. */
    @Transactional(readOnly = true)
    public List<FiledReading> oldest(ReadingFilter filter, long offset, int limit) {
        return load(filter, offset, limit, true);
    }

    /** Only these. */
    List<FiledReading> of(List<Long> ids) {
        return filtered(sql.sql(Sql.beside(ReadingsHistory.class, "filed-readings.sql")), ReadingFilter.ALL)
                .param("ids", Sql.column("bigint", ids, id -> id))
                .param("oldestFirst", false).param("offset", 0).param("limit", ids.size())
                .query(FiledReading.class).list();
    }

    private List<FiledReading> load(ReadingFilter filter, long offset, int limit, boolean oldestFirst) {
        return filtered(sql.sql(Sql.beside(ReadingsHistory.class, "filed-readings.sql")), filter)
                .param("ids", null).param("oldestFirst", oldestFirst).param("offset", offset).param("limit", limit)
                .query(FiledReading.class).list();
    }

    private static StatementSpec filtered(StatementSpec statement, ReadingFilter filter) {
        return statement
                .param("codes", ActingScope.codes())
                .param("contract", filter.contractId()).param("meter", filter.meterId())
                .param("sought", filter.pattern())
                .param("period", filter.period() == null ? null : filter.period().firstDay())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("receipt", filter.receipt());
    }
}
