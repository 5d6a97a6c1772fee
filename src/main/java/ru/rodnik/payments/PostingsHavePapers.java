package ru.rodnik.payments;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.audit.Invariant;

/** I-3, both ways; here, where papers, payments and entries are all in sight. */
@Component
class PostingsHavePapers implements Invariant {

    private final JdbcClient sql;

    PostingsHavePapers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String id() {
        return "I-3";
    }

    @Override
    public String says() {
        return "у каждой проводки есть документ или платёж, у каждого акта, корректировки и платежа есть проводка";
    }

    @Override
    public List<String> broken() {
        return sql.sql("""
                with posted as (
                    select distinct source, kind,
                           case when source like 'document:%' or source like 'payment:%'
                                then split_part(source, ':', 2)::bigint end as of
                      from ledger.entry_v)
                select 'проводка ' || p.source || ' без основания' as line
                  from posted p
                 where not (p.source like 'opening:%' or p.source like 'reversal:%'
                            or (p.source like 'document:%' and exists (select from documents.document_v d where d.id = p.of))
                            or (p.source like 'payment:%' and exists (select from payments.payment y where y.id = p.of)))
                union all
                select d.kind || ' ' || d.id || ' без проводки'
                  from documents.document_v d
                 where d.kind in ('ACT', 'UTD', 'CORRECTION_INVOICE', 'PENALTY_INVOICE') and d.revision = 0
                   and d.gross <> 0
                   and not exists (select from posted p where p.of = d.id and p.source like 'document:%')
                union all
                select 'платёж ' || y.id || ' без проводки'
                  from payments.payment y
                 where y.reverses is null
                   and not exists (select from posted p where p.of = y.id and p.source like 'payment:%')
                 limit 20
                """).query(String.class).list();
    }
}
