package ru.rodnik.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An invariant that is one statement.
 *
 * @param statement selects a line for each thing that breaks it, at most some twenty
 */
public record Stated(String id, String says, JdbcClient sql, String statement) implements Invariant {

    @Override
    public List<String> broken() {
        return sql.sql(statement).query(String.class).list();
    }
}
