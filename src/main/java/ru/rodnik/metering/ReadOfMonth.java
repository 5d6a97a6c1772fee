package ru.rodnik.metering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;

/**
 * What is on file for a meter in a month: the reading that counts, waits, or was refused last.
 *
 * @param reason why it was held or refused
 */
public record ReadOfMonth(
        long readingId,
        LocalDate takenOn,
        CubicMetres value,
        ReadingSource source,
        ReadingState state,
        @Nullable String reason,
        Instant submittedAt,
        @Nullable String receipt) {}
