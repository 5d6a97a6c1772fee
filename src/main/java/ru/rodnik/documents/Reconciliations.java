package ru.rodnik.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Акты сверки that were formed, within the scope of who asks. */
@Repository
public class Reconciliations {

    private static final String COLUMNS = """
            select id, number, subscriber_code, contract_id, period_from, period_to, opening, debit, credit, closing,
                   formed_at, formed_by, sha256_pdf, verify_code
              from documents.reconciliation_v
            """;

    private final JdbcClient sql;

    Reconciliations(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<FormedReconciliation> of(SubscriberCode subscriber) {
        return sql.sql(COLUMNS + " where subscriber_code = :subscriber order by id desc")
                .param("subscriber", subscriber.value()).query(FormedReconciliation.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<FormedReconciliation> find(long id) {
        return sql.sql(COLUMNS + " where id = :id").param("id", id).query(FormedReconciliation.class).optional();
    }

    /** Those with these ids, in the order of the ids. */
    List<FormedReconciliation> find(Collection<Long> ids) {
        return sql.sql(COLUMNS + " where id = any (:ids) order by id")
                .param("ids", Sql.column("bigint", ids, id -> id))
                .query(RecordRows.of(FormedReconciliation.class)).list();
    }
}
