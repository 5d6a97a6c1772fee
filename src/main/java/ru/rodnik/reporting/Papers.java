package ru.rodnik.reporting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** Papers by month (instruction 7d). */
@Repository
public class Papers {

    /**
     * The first and the last month that has papers.
     *
     * @param lastCharged the last one whose charges are on paper; papers of an advance or a penalty may be there before
     */
    public record Span(BillingPeriod first, BillingPeriod last, @Nullable BillingPeriod lastCharged) {}

    private final JdbcClient sql;

    Papers(JdbcClient sql) {
        this.sql = sql;
    }

    /** The papers of some of the months that have any, from the first to the last of them, counted from 1. */
    @Transactional(readOnly = true)
    public List<MonthPaper> of(
            Reach reach, @Nullable String kind, BillingPeriod from, BillingPeriod to, int first, int last) {
        return sql.sql(Sql.beside(Papers.class, "month-papers.sql"))
                .param("codes", reach.codes()).param("contract", reach.contractId()).param("kind", kind)
                .param("from", from.firstDay()).param("to", to.firstDay())
                .param("first", first).param("last", last)
                .query(MonthPaper.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<Span> span(Reach reach) {
        return sql.sql("""
                select min(period) as first, max(period) as last,
                       max(period) filter (where kind not in ('ADVANCE_VAT_INVOICE', 'PENALTY_INVOICE')) as last_charged
                  from documents.document_v
                 where subscriber_code = any(:codes)
                   and (cast(:contract as bigint) is null or contract_id = :contract)
                having count(*) > 0
                """)
                .param("codes", reach.codes()).param("contract", reach.contractId())
                .query(Span.class).optional();
    }
}
