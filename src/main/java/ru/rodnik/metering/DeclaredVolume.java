package ru.rodnik.metering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.SubscriberCode;

/**
 * A volume of hot water as it is on file.
 *
 * @param period the month in which it is charged
 * @param documentFrom and {@code documentTo}: what the heat supplier's paper covers
 * @param reason why it was refused
 */
public record DeclaredVolume(
        long id,
        long premisesId,
        String premisesName,
        String address,
        long contractId,
        String contractNumber,
        SubscriberCode subscriberCode,
        String subscriberName,
        BillingPeriod period,
        CubicMetres volume,
        boolean notConsumed,
        @Nullable LocalDate documentFrom,
        @Nullable LocalDate documentTo,
        @Nullable Long scanFileId,
        ReadingSource source,
        HotWaterState state,
        @Nullable String reason,
        Instant submittedAt,
        @Nullable String receipt) {}
