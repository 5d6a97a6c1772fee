package ru.rodnik.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act about a meter as an employee entered it.
 *
 * @param requestKey made when the form was shown (T41)
 * @param day on which it happened
 * @param number of the paper
 * @param dated the day of the paper
 * @param dial what the meter showed then, unrounded
 * @param verifiedUntil the last day of the new verification
 * @param registryNumber of the verification in ФГИС «Аршин» (MTR-08)
 * @param faultReason {@code BROKEN} or {@code REMOVED}, for a fault
 * @param successor which takes its place, for a replacement
 */
public record ActToRecord(
        String requestKey,
        long meterId,
        ActKind kind,
        LocalDate day,
        String number,
        LocalDate dated,
        @Nullable BigDecimal dial,
        @Nullable LocalDate verifiedUntil,
        @Nullable String registryNumber,
        @Nullable String sealNumber,
        @Nullable FaultReason faultReason,
        @Nullable NewMeter successor,
        @Nullable String note,
        @Nullable Upload scan,
        @Nullable Upload photo) {

    /** The same form sent again has the same content. */
    String content() {
        return String.join("|", String.valueOf(meterId), kind.name(), day.toString(), number, dated.toString(),
                String.valueOf(dial), String.valueOf(verifiedUntil), String.valueOf(registryNumber),
                String.valueOf(sealNumber), String.valueOf(faultReason),
                successor == null ? "" : successor.content(), String.valueOf(note),
                Optional.ofNullable(scan).map(Upload::fingerprint).orElse(""),
                Optional.ofNullable(photo).map(Upload::fingerprint).orElse(""));
    }
}
