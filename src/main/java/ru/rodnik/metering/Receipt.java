package ru.rodnik.metering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/**
 * Proof of what was handed in (MET-04): number, moment, who, the canonical text and its fingerprint.
 *
 * @param number {@code 2026-11-000017}: without gaps within the month of receipt
 * @param reason why an employee entered it, none where the subscriber did
 * @param content what the fingerprint is over, line by line
 */
public record Receipt(
        long id,
        String number,
        SubscriberCode subscriberCode,
        long contractId,
        SubmissionKind kind,
        BillingPeriod period,
        Instant submittedAt,
        String actorName,
        @Nullable String reason,
        String content,
        Sha256 sha256) {}
