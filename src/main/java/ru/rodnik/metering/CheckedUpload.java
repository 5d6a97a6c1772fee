package ru.rodnik.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.TypedDate;

/**
 * An uploaded table judged row by row; nothing of it is on file by that.
 *
 * @param <R> what is said of a row
 */
public record CheckedUpload<R extends CheckedUpload.Row>(KeptTable upload, List<R> rows) {

    private static final LocalDate FIRST_OF_SPREADSHEETS = LocalDate.of(1899, 12, 30);

    public CheckedUpload {
        rows = List.copyOf(rows);
    }

    /**
     * A table that waits to be handed in.
     *
     * @param period the month it is handed in for
     * @param receipts under which rows of it were filed so far
     */
    public record KeptTable(
            String id, String fileName, BillingPeriod period, Instant uploadedAt, List<String> receipts) {
        public KeptTable {
            receipts = List.copyOf(receipts);
        }
    }

    /** A row with what becomes of it. */
    public interface Row {
        State state();
    }

    /** What becomes of a row when the table is handed in. */
    public enum State {
        /** Nothing: something has to be mended. */
        MISTAKE,
        /** It is filed when confirmed. */
        DOUBT,
        /** It is filed. */
        READY,
        /** Nothing: the same is on file. */
        SAME,
        /** Nothing: no value was typed. */
        EMPTY
    }

    /** The day a cell shows: as people write it, or as a spreadsheet counts it. */
    public static Optional<LocalDate> day(String cell) {
        return cell.matches("[0-9]{5}")
                ? Optional.of(FIRST_OF_SPREADSHEETS.plusDays(Long.parseLong(cell)))
                : TypedDate.parse(cell);
    }

    public long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
