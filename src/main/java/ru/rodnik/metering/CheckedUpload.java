package ru.rodnik.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.TypedDate;

/** An uploaded table judged row by row; nothing of it is on file by that. */
public record CheckedUpload(KeptTable upload, List<Checked> rows) {

    private static final LocalDate FIRST_OF_SPREADSHEETS = LocalDate.of(1899, 12, 30);

    public CheckedUpload {
        rows = List.copyOf(rows);
    }

    /** A table that waits to be handed in. */
    public record KeptTable(String id, String fileName, java.time.Instant uploadedAt) {}

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
        /** Nothing: no reading was typed. */
        EMPTY
    }

    /** The cell that the words are about. */
    public enum Place {
        METER,
        VALUE,
        DAY
    }

    /**
     * A row with what is said of it.
     *
     * @param meter none where the row names none of the subscriber's
     * @param entry what would be handed in
     * @param at which cell the words are about, where something is to be mended or confirmed
     */
    public record Checked(
            UploadedReading read,
            @Nullable SheetMeter meter,
            @Nullable ReadingEntry entry,
            State state,
            @Nullable Place at,
            String words,
            Optional<CubicMetres> volume) {}

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
