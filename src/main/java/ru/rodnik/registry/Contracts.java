package ru.rodnik.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.SubscriberCode;

/** Contracts within the scope of who asks; another subscriber's is simply not there. */
@Repository
public class Contracts {

    private final JdbcClient sql;

    Contracts(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<Contract> find(long id) {
        return sql.sql("select * from registry.contract_v where id = :id")
                .param("id", id).query(Contract.class).optional();
    }

    @Transactional(readOnly = true)
    public Optional<Contract> findByNumber(String number) {
        return sql.sql("select * from registry.contract_v where number = :number")
                .param("number", number).query(Contract.class).optional();
    }

    /** By number, those that ended included. */
    @Transactional(readOnly = true)
    public List<Contract> of(SubscriberCode subscriber) {
        return sql.sql("select * from registry.contract_v where subscriber_code = :subscriber order by number")
                .param("subscriber", subscriber.value()).query(Contract.class).list();
    }
}
