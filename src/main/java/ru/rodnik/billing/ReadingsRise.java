package ru.rodnik.billing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.audit.Invariant;
import ru.rodnik.shared.Sql;

/** I-10. It stands here because a falling reading is also explained by the contract that was parked for it. */
@Component
class ReadingsRise implements Invariant {

    private final JdbcClient sql;

    ReadingsRise(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String id() {
        return "I-10";
    }

    @Override
    public String says() {
        return "принятые показания не убывают, кроме перехода через ноль, неисправности и отложенного договора";
    }

    @Override
    public List<String> broken() {
        return sql.sql(Sql.beside(ReadingsRise.class, "falling-readings.sql")).query(String.class).list();
    }
}
