package ru.rodnik.registry;

import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Subscribers within the scope of who asks. */
@Repository
public class Subscribers {

    private final JdbcClient sql;

    Subscribers(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<Subscriber> find(SubscriberCode code) {
        return sql.sql("select * from registry.subscriber_v where subscriber_code = :code")
                .param("code", code.value()).query(Subscriber.class).optional();
    }

    /** The districts where the subscriber has premises, the one with most of them first: they decide the room. */
    @Transactional(readOnly = true)
    public List<String> districtsOf(SubscriberCode code) {
        return sql.sql("""
                select district from registry.premises where subscriber_code = :code
                 group by district order by count(*) desc, district
                """)
                .param("code", code.value()).query(String.class).list();
    }

    /**
     * Finds by what an employee types: a code, an ИНН, the number of a contract, or words of the name and of an address
     * where water is taken, each of which must be met. Nothing typed finds everybody. An exact code comes first.
     *
     * @param offset how many of those found to pass over
     */
    @Transactional(readOnly = true)
    public SubscriberPage search(String typed, int offset, int limit) {
        var words = Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty()).toList();
        var found = sql.sql(Sql.beside(Subscribers.class, "subscriber-search.sql"))
                .param("code", SubscriberCode.parse(typed).map(SubscriberCode::value).orElse(null))
                .param("exact", typed.strip())
                .param("patterns", new SqlArrayValue("text", words.stream().map(Subscribers::containing).toArray()))
                .param("limit", limit).param("offset", offset)
                .query(Found.class).list();
        var order = found.stream().map(Found::subscriberCode).filter(Objects::nonNull).toList();
        var page = sql.sql("select * from registry.subscriber_v where subscriber_code = any (:codes)")
                .param("codes", Sql.column("int", order, code -> code))
                .query(Subscriber.class).stream()
                .sorted(comparingInt(subscriber -> order.indexOf(subscriber.subscriberCode().value())))
                .toList();
        return new SubscriberPage(page, found.getFirst().total());
    }

    record Found(@Nullable Integer subscriberCode, long total) {}

    /** What people type has no jokers. */
    private static String containing(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
