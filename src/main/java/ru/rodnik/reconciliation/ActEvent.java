package ru.rodnik.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of an act with its evidence.
 *
 * @param onDay the day terms count from
 * @param authority what is known of the right of who acted to sign (REC-05)
 * @param proof what proves it
 * @param words a reason, objections in words
 */
public record ActEvent(
        long id,
        long actId,
        int nth,
        ActState state,
        Instant at,
        LocalDate onDay,
        String actorKind,
        String actorName,
        String authority,
        Channel channel,
        String proof,
        String words,
        @Nullable Long fileId) {}
