package ru.rodnik.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import ru.rodnik.shared.BillingPeriod;

/** A table the program gives out (contract §3): a bean for each; {@code export NAME --period YYYY-MM} finds it by itself. */
public interface Export {

    /** Every column of a statement as it comes: for an export whose statement selects its columns in order. */
    RowMapper<List<@Nullable Object>> AS_SELECTED = (row, _) -> {
        var cells = new ArrayList<@Nullable Object>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            cells.add(row.getObject(i));
        }
        return cells;
    };

    /** The word after {@code export}: {@code readings}. */
    String name();

    /** Names of the columns in a stable order. */
    List<String> columns();

    /**
     * The rows of that month, sorted by the first columns. Called inside a read-only transaction that sees everything;
     * whoever calls closes the stream.
     */
    Stream<List<@Nullable Object>> rows(BillingPeriod period);
}
