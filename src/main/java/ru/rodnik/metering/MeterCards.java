package ru.rodnik.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Meters found by serial number, address or the code of the subscriber. */
@Repository
public class MeterCards {

    private final JdbcClient sql;

    MeterCards(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those in place first. */
    @Transactional(readOnly = true)
    public List<MeterCard> search(String typed, LocalDate day, long offset, int limit) {
        return load(typed, null, day, offset, limit);
    }

    /** Those of one contract, or of all where none is chosen; those in place first. */
    @Transactional(readOnly = true)
    public List<MeterCard> of(@Nullable Long contractId, LocalDate day, long offset, int limit) {
        return load("", contractId, day, offset, limit);
    }

    private List<MeterCard> load(String typed, @Nullable Long contractId, LocalDate day, long offset, int limit) {
        return bound(sql.sql(Sql.beside(MeterCards.class, "meter-cards.sql")), typed, null)
                .param("contract", contractId).param("day", day).param("offset", offset).param("limit", limit)
                .query(MeterCard.class).list();
    }

    @Transactional(readOnly = true)
    public long countOf(@Nullable Long contractId) {
        return sql.sql("""
                select count(*) from metering.meter m join registry.premises_v p on p.id = m.premises_id
                 where (:codes::int[] is null or m.subscriber_code = any (:codes::int[]))
                   and (:contract::bigint is null or p.contract_id = :contract::bigint)
                """).param("codes", ActingScope.codes()).param("contract", contractId).query(Long.class).single();
    }

    @Transactional(readOnly = true)
    public long count(String typed) {
        return bound(sql.sql("""
                select count(*) from metering.meter m join registry.premises_v p on p.id = m.premises_id
                 where (:codes::int[] is null or m.subscriber_code = any (:codes::int[]))
                   and (:id::bigint is null or m.id = :id::bigint)
                   and (:code::int is null or m.subscriber_code = :code::int or m.serial ilike :sought::text)
                   and (:code::int is not null or :sought::text is null or m.serial ilike :sought::text
                        or p.address ilike :sought::text)
                """), typed, null).query(Long.class).single();
    }

    @Transactional(readOnly = true)
    public Optional<MeterCard> find(long id, LocalDate day) {
        return bound(sql.sql(Sql.beside(MeterCards.class, "meter-cards.sql")), "", id)
                .param("contract", null).param("day", day).param("offset", 0).param("limit", 1)
                .query(MeterCard.class).optional();
    }

    private static StatementSpec bound(StatementSpec statement, String typed, @Nullable Long id) {
        return statement
                .param("codes", ActingScope.codes()).param("id", id)
                .param("code", SubscriberCode.parse(typed).map(SubscriberCode::value).orElse(null))
                .param("sought", new ReadingFilter(null, null, typed, null, null, null).pattern());
    }
}
