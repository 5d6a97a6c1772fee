package ru.rodnik.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files sent to be kept: with a name that any browser understands (RFC 6266), never kept on the way (T24). */
final class Downloads {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private Downloads() {}

    /** Begins an answer that is sent while it is made. */
    static OutputStream begin(HttpServletResponse response, String fileName, MediaType type) throws IOException {
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName, UTF_8).build().toString());
        return response.getOutputStream();
    }

    static ResponseEntity<byte[]> of(String fileName, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(fileName, UTF_8).build().toString())
                .body(bytes);
    }
}
