package ru.rodnik.metering;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meter that is taken into use, with the act of its admission (MTR-01).
 *
 * @param requestKey made when the form was shown (T41)
 * @param parentId the meter it stands behind or beside
 * @param day from which it counts
 */
public record MeterToRegister(
        String requestKey,
        long premisesId,
        Medium medium,
        MeterRole role,
        @Nullable Long parentId,
        NewMeter meter,
        LocalDate day,
        String number,
        LocalDate dated,
        @Nullable String note,
        @Nullable Upload scan,
        @Nullable Upload photo) {

    /** The same form sent again has the same content. */
    String content() {
        return String.join("|", String.valueOf(premisesId), medium.name(), role.name(), String.valueOf(parentId),
                meter.content(), day.toString(), number, dated.toString(), String.valueOf(note),
                Optional.ofNullable(scan).map(Upload::fingerprint).orElse(""),
                Optional.ofNullable(photo).map(Upload::fingerprint).orElse(""));
    }
}
