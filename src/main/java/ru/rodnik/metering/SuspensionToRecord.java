package ru.rodnik.metering;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice that no water will be taken at premises, as an employee entered it (MET-07).
 *
 * @param requestKey made when the form was shown (T41)
 * @param number under which the letter came in
 * @param receivedOn not after the first day: a notice is given beforehand
 */
public record SuspensionToRecord(
        String requestKey, long premisesId, LocalDate from, LocalDate until, String number, LocalDate receivedOn,
        @Nullable String note, @Nullable Upload scan) {

    /** The same form sent again has the same content. */
    String content() {
        return String.join("|", String.valueOf(premisesId), from.toString(), until.toString(), number,
                receivedOn.toString(), String.valueOf(note),
                Optional.ofNullable(scan).map(Upload::fingerprint).orElse(""));
    }
}
