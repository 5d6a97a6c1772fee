package ru.rodnik.audit;

import java.time.Instant;
import ru.rodnik.shared.Sha256;

/** One act as the journal keeps it. The hash is over all of it, the hash of the act before included. */
record Act(
        int subscriberCode,
        long number,
        Instant at,
        String actorKind,
        String actorId,
        String actorName,
        String action,
        String subject,
        String details,
        String previousHash) {

    String hash() {
        return Sha256.ofText(String.join(
                "\u001f",
                Integer.toString(subscriberCode), Long.toString(number), at.toString(), actorKind, actorId, actorName,
                action, subject, details, previousHash))
                .hex();
    }
}
