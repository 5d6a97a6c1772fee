package ru.rodnik.metering;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** The parameter {@code :codes} of a statement: whose rows are asked for, beside the row-level security (T21). */
final class ActingScope {

    private ActingScope() {}

    /** The codes of the acting subscriber, none of nobody's, or null: everybody's. */
    static @Nullable SqlArrayValue codes() {
        return switch (Acting.current().scope()) {
            case Scope.Everything() -> null;
            case Scope.Subscribers(var codes) -> Sql.column("int", new TreeSet<>(codes), SubscriberCode::value);
            case Scope.Nobody() -> new SqlArrayValue("int");
        };
    }
}
