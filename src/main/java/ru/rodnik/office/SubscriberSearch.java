package ru.rodnik.office;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;

/** Finds subscribers by code, ИНН, name, address, contract or meter. */
@Component
@Transactional(readOnly = true)
public class SubscriberSearch {

    /** One line of the list; {@code total} is how many there are in all. */
    public record Found(
            int subscriberCode, String shortName, String kind, String inn, String legalAddress, String contracts,
            long premises, Money owed, long total) {}

    private final JdbcClient sql;

    SubscriberSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A page of what fits.
     *
     * @param words what was typed; nothing shows everybody
     */
    public List<Found> find(String words, long offset, int limit) {
        return sql.sql(Sql.beside(SubscriberSearch.class, "subscriber-search.sql"))
                .param("words", words.strip())
                .param("offset", offset)
                .param("limit", limit)
                .query(Found.class)
                .list();
    }
}
