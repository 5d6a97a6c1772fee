package ru.rodnik.billing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.audit.Invariant;
import ru.rodnik.shared.Sql;

/** I-12 of months. */
@Component
class RunsAreJournalled implements Invariant {

    private final JdbcClient sql;

    RunsAreJournalled(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String id() {
        return "I-12";
    }

    @Override
    public String says() {
        return "каждый расчёт и выпуск месяца записан в журнале тем же сотрудником, и наоборот";
    }

    @Override
    public List<String> broken() {
        return sql.sql(Sql.beside(RunsAreJournalled.class, "journalled-runs.sql")).query(String.class).list();
    }
}
