package ru.rodnik.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.SubscriberCode;

/** Premises within the scope of who asks, in the order of their codes in the registry files. */
@Repository
public class PremisesStore {

    private final JdbcClient sql;

    PremisesStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<Premises> find(long id) {
        return sql.sql("select * from registry.premises_v where id = :id")
                .param("id", id).query(Premises.class).optional();
    }

    @Transactional(readOnly = true)
    public List<Premises> of(SubscriberCode subscriber) {
        return sql.sql("select * from registry.premises_v where subscriber_code = :subscriber order by code")
                .param("subscriber", subscriber.value()).query(Premises.class).list();
    }

    @Transactional(readOnly = true)
    public List<Premises> ofContract(long contractId) {
        return sql.sql("select * from registry.premises_v where contract_id = :contract order by code")
                .param("contract", contractId).query(Premises.class).list();
    }
}
