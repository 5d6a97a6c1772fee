package ru.rodnik.audit;

import java.time.Instant;

/** One line of the journal as a page shows it. */
public record JournalLine(
        long id,
        int subscriberCode,
        long number,
        Instant at,
        String actorKind,
        String actorId,
        String actorName,
        String action,
        String subject,
        String details,
        String hash) {}
