package ru.rodnik.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import ru.rodnik.files.StoredFile;

/** Files given out: only to be saved, never run by a browser or kept on the way (T24, T34, T35). */
final class Attachment {

    private Attachment() {}

    /** What a stranger may have made. */
    static ResponseEntity<byte[]> scan(StoredFile file, byte[] bytes) {
        return of(file.name(), MediaType.parseMediaType(file.kind().mediaType()), bytes);
    }

    static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return of(name, MediaType.APPLICATION_PDF, bytes);
    }

    private static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, UTF_8).build().toString())
                .body(bytes);
    }
}
