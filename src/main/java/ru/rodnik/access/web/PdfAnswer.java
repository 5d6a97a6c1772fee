package ru.rodnik.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import ru.rodnik.access.ApplicationPapers;

/** A paper for the browser, which keeps no copy in its cache (T24). */
final class PdfAnswer {

    private PdfAnswer() {}

    /** Saved by the browser, under its own name. */
    static ResponseEntity<byte[]> toKeep(ApplicationPapers.Content paper) {
        return of(paper, ContentDisposition.attachment());
    }

    /** Shown by the browser, from where it is printed. */
    static ResponseEntity<byte[]> toShow(ApplicationPapers.Content paper) {
        return of(paper, ContentDisposition.inline());
    }

    private static ResponseEntity<byte[]> of(ApplicationPapers.Content paper, ContentDisposition.Builder disposition) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(paper.name(), UTF_8).build().toString())
                .body(paper.bytes());
    }
}
