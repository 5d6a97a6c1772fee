package ru.rodnik.metering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.SubscriberCode;

/** A meter as staff look it up, in place or removed. */
public record MeterCard(
        long id,
        String code,
        String serial,
        @Nullable String model,
        Medium medium,
        MeterRole role,
        @Nullable Integer dnMm,
        int digits,
        int decimals,
        LocalDate installedOn,
        CubicMetres initialReading,
        @Nullable LocalDate verificationDue,
        @Nullable String sealNumber,
        @Nullable LocalDate removedOn,
        @Nullable CubicMetres finalReading,
        @Nullable String parentSerial,
        @Nullable LocalDate faultyFrom,
        String premisesName,
        String address,
        long contractId,
        String contractNumber,
        SubscriberCode subscriberCode,
        String subscriberName,
        @Nullable LocalDate lastTakenOn,
        @Nullable CubicMetres lastValue) {}
