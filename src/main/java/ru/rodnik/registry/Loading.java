package ru.rodnik.registry;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;

/**
 * The transaction that loads staged rows.
 *
 * @param now when the program learns of them
 * @param known whether facts of the past count as known on their own day, as in the history of the demonstration
 */
public record Loading(JdbcClient sql, Instant now, ZoneId zone, boolean known) {

    /**
     * Runs a statement that answers with {@code fresh} and {@code changed}; it may use {@code :now}, {@code :by},
     * {@code :zone} and {@code :known}.
     */
    public Loaded run(String statement) {
        return sql.sql(statement)
                .param("now", Sql.moment(now)).param("by", Acting.current().actor().id())
                .param("zone", zone.getId()).param("known", known)
                .query(Loaded.class).single();
    }

    /** Notes what is about to change, unless all of it counts as known; the statement may use {@code :now}. */
    public void note(String statement) {
        if (!known) {
            sql.sql(statement).param("now", Sql.moment(now)).update();
        }
    }
}
