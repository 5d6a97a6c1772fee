package ru.rodnik.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Sha256;

/** One of the two papers of an application; {@code fileId} is gone when the application was erased. */
public record ApplicationPaper(
        long id,
        PaperKind kind,
        @Nullable Long fileId,
        Sha256 sha256,
        long sizeBytes,
        int pages,
        String verifyCode,
        Instant frozenAt) {}
