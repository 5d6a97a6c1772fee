package ru.rodnik.metering;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;

/**
 * A row of a table of readings with what is said of it.
 *
 * @param meter none where the row names none of the subscriber's
 * @param entry what would be handed in
 * @param at which cell the words are about, where something is to be mended or confirmed
 */
public record CheckedReading(
        UploadedReading read,
        @Nullable SheetMeter meter,
        @Nullable ReadingEntry entry,
        CheckedUpload.State state,
        @Nullable Place at,
        String words,
        Optional<CubicMetres> volume) implements CheckedUpload.Row {

    /** The cell that the words are about. */
    public enum Place {
        METER,
        VALUE,
        DAY
    }
}
