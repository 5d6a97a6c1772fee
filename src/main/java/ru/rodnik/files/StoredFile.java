package ru.rodnik.files;

import java.time.Instant;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/** A file of a subscriber; its bytes never change. */
public record StoredFile(
        long id,
        SubscriberCode subscriberCode,
        Sha256 sha256,
        FileKind kind,
        long sizeBytes,
        String name,
        String purpose,
        Instant storedAt) {}
