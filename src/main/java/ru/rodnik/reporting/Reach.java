package ru.rodnik.reporting;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * How far a report reaches: the subscribers whose account is open, all their contracts or one of them. It stands in
 * every statement beside the row-level security, so that one mistake alone shows nothing foreign (T21).
 *
 * @param contractId null: all contracts
 */
public record Reach(Set<SubscriberCode> subscribers, @Nullable Long contractId) {

    public Reach {
        subscribers = Set.copyOf(subscribers);
    }

    /** The parameter {@code :codes}. */
    public SqlArrayValue codes() {
        return Sql.column("int", new TreeSet<>(subscribers), SubscriberCode::value);
    }
}
