package ru.rodnik.metering;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of hot-water volumes with what is said of it.
 *
 * @param place none where the row names none of the subscriber's
 * @param entry what would be handed in, still without its scan
 * @param at which cell the words are about, where something is to be mended
 * @param needsScan whether a paper has to stand behind it
 */
public record CheckedVolume(
        UploadedVolume read,
        @Nullable DeclaredPlace place,
        @Nullable HotWaterEntry entry,
        CheckedUpload.State state,
        @Nullable Place at,
        String words,
        boolean needsScan) implements CheckedUpload.Row {

    /** The cell that the words are about. */
    public enum Place {
        PREMISES,
        VOLUME,
        NOT_CONSUMED,
        COVERS
    }

    /** The month of the heat supplier's paper, where the row names one that can be read. */
    public @Nullable YearMonth covers() {
        return UploadedVolume.month(read.covers()).orElse(null);
    }
}
