package ru.rodnik.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a registry file as it goes to the database; empty, missing and wrong values alike are none. */
public final class Row {

    private final int line;
    private final List<String> columns;
    private final @Nullable String[] values;

    Row(int line, List<String> columns, @Nullable String[] values) {
        this.line = line;
        this.columns = columns;
        this.values = values;
    }

    int line() {
        return line;
    }

    @Nullable
    String[] values() {
        return values;
    }

    /** What stands in the column, or none. */
    public @Nullable String get(String column) {
        return values[columns.indexOf(column)];
    }
}
