package ru.rodnik.office;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Sql;

/** How much waits in each queue of the office; one question to the database. */
@Component
public class OfficeWork {

    /** Counts a queue. */
    public record Counts(long applications, long readings, long hotWater, long acts, long parked) {}

    private final JdbcClient sql;

    OfficeWork(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Counts now() {
        return sql.sql(Sql.beside(OfficeWork.class, "office-work.sql")).query(Counts.class).single();
    }
}
