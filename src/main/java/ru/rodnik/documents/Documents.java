package ru.rodnik.documents;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.SubscriberCode;

/** Papers with numbers, within the scope of who asks. */
@Repository
public class Documents {

    private static final String COLUMNS = """
            select id, kind, series, year, number, date, issued_on, issued_at, period, subscriber_code, contract_id, net,
                   vat, gross, sha256_content, sha256_pdf, sha256_xml, verify_code, full_number, status, revision,
                   revised_on
              from documents.document_v
            """;

    private final JdbcClient sql;

    Documents(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of one subscriber, of one contract or all, newest month first. */
    @Transactional(readOnly = true)
    public List<IssuedDocument> of(
            SubscriberCode subscriber, @Nullable Long contractId, BillingPeriod from, BillingPeriod to) {
        return sql.sql(COLUMNS + """
                 where subscriber_code = :subscriber
                   and (cast(:contract as bigint) is null or contract_id = :contract)
                   and period between :from and :to
                 order by period desc, contract_id, kind, number
                """)
                .param("subscriber", subscriber.value()).param("contract", contractId)
                .param("from", from.firstDay()).param("to", to.firstDay())
                .query(IssuedDocument.class).list();
    }

    /** Of everybody, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<IssuedDocument> ofMonth(BillingPeriod month, @Nullable Long contractId) {
        return sql.sql(COLUMNS + """
                 where period = :month and (cast(:contract as bigint) is null or contract_id = :contract)
                 order by kind, series, year, number
                """)
                .param("month", month.firstDay()).param("contract", contractId)
                .query(IssuedDocument.class).list();
    }

    /** Empty for a stranger as for a number that does not exist. */
    @Transactional(readOnly = true)
    public Optional<IssuedDocument> find(long id) {
        return sql.sql(COLUMNS + " where id = :id").param("id", id).query(IssuedDocument.class).optional();
    }
}
