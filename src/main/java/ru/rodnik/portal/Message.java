package ru.rodnik.portal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the subscriber should know of.
 *
 * @param at when it was judged or the subscriber reminded, null where nobody did
 * @param day the day of the reading, the month of the volume, or the last day of the verification
 * @param serial of the meter, empty where there is none
 * @param meterId of the meter, null where there is none
 * @param readingId of the reading, null where there is none
 */
public record Message(
        Kind kind, @Nullable Instant at, LocalDate day, String address, String serial, @Nullable String reason,
        @Nullable Long meterId, @Nullable Long readingId) {

    /** In the order in which they matter. */
    public enum Kind {
        READING_PHOTO_WANTED,
        READINGS_WANTED,
        HOT_WATER_REFUSED,
        READING_REFUSED,
        READING_HELD,
        VERIFICATION_OVER,
        VERIFICATION_SOON
    }
}
