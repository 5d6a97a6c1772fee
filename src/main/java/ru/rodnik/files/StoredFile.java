package ru.rodnik.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/**
 * A file of a subscriber; its bytes never change.
 *
 * @param segment the file on the disk it shares with others, its bytes from {@code startByte} on; none where it lies alone
 */
public record StoredFile(
        long id,
        SubscriberCode subscriberCode,
        Sha256 sha256,
        FileKind kind,
        long sizeBytes,
        String name,
        String purpose,
        Instant storedAt,
        @Nullable UUID segment,
        @Nullable Long startByte) {}
