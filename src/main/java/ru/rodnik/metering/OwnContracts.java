package ru.rodnik.metering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.SubscriberCode;

/** Contracts that the acting person may open. */
@Repository
public class OwnContracts {

    private final JdbcClient sql;

    OwnContracts(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a page says of a contract. */
    public record OwnContract(long id, String number, SubscriberCode subscriberCode, String subscriberName) {}

    /** By number. */
    @Transactional(readOnly = true)
    public List<OwnContract> all() {
        return query(null, null);
    }

    /** One subscriber's, by number; for staff. */
    @Transactional(readOnly = true)
    public List<OwnContract> of(SubscriberCode code) {
        return query(null, code);
    }

    /** @throws UnknownToYou when it is a stranger's or nobody's (T21) */
    @Transactional(readOnly = true)
    public OwnContract require(long contractId) {
        return query(contractId, null).stream().findFirst().orElseThrow(UnknownToYou::new);
    }

    private List<OwnContract> query(@Nullable Long contractId, @Nullable SubscriberCode code) {
        return sql.sql("""
                select c.id, c.number, c.subscriber_code, s.short_name as subscriber_name
                  from registry.contract_v c join registry.subscriber_v s on s.subscriber_code = c.subscriber_code
                 where (:codes::int[] is null or c.subscriber_code = any (:codes::int[]))
                   and (:code::int is null or c.subscriber_code = :code::int)
                   and (:contract::bigint is null or c.id = :contract::bigint)
                 order by c.number
                """)
                .param("codes", ActingScope.codes()).param("contract", contractId)
                .param("code", code == null ? null : code.value())
                .query(OwnContract.class).list();
    }
}
