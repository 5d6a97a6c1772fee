package ru.rodnik.payments;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.audit.Invariant;
import ru.rodnik.shared.Sql;

/** I-12 of payments. */
@Component
class PaymentsAreJournalled implements Invariant {

    private final JdbcClient sql;

    PaymentsAreJournalled(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String id() {
        return "I-12";
    }

    @Override
    public String says() {
        return "каждый платёж и каждое сторно записаны в журнале с той же суммой, и наоборот";
    }

    @Override
    public List<String> broken() {
        return sql.sql(Sql.beside(PaymentsAreJournalled.class, "journalled-payments.sql")).query(String.class).list();
    }
}
