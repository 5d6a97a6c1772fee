package ru.rodnik.metering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.SubscriberCode;

/**
 * A notice that no water is taken at premises from the first day to the last.
 *
 * @param endedEarlyBy who entered that water is taken again
 */
public record Suspension(
        long id,
        long premisesId,
        String premisesName,
        String address,
        SubscriberCode subscriberCode,
        String subscriberName,
        LocalDate fromDay,
        LocalDate untilDay,
        String number,
        LocalDate receivedOn,
        @Nullable String note,
        @Nullable Long scanFileId,
        Instant recordedAt,
        String actorName,
        @Nullable String endedEarlyBy) {}
