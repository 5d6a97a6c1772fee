package ru.rodnik.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.SubscriberCode;

/**
 * A reading in the history, with the dial before it.
 *
 * @param before what counted last before that month, or the initial reading
 * @param reason why it was held, refused or superseded
 * @param judgedBy who said so last: a login, a code, or a part of the program
 */
public record FiledReading(
        long id,
        long meterId,
        String serial,
        Medium medium,
        int digits,
        String address,
        long contractId,
        String contractNumber,
        SubscriberCode subscriberCode,
        String subscriberName,
        LocalDate takenOn,
        CubicMetres value,
        CubicMetres before,
        LocalDate beforeDay,
        ReadingSource source,
        ReadingState state,
        @Nullable String reason,
        Instant submittedAt,
        Instant judgedAt,
        String judgedBy,
        @Nullable String receipt) {

    /** What flowed since the dial before; nothing where the dial went backwards. */
    public Optional<CubicMetres> volume() {
        return MeterHistory.volume(digits, before, value);
    }
}
