package ru.rodnik.office.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files of the office sent to be kept, never kept on the way (T24). */
final class OfficeDownloads {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType CSV = new MediaType("text", "csv", UTF_8);
    static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private OfficeDownloads() {}

    /** Begins an answer that is sent while it is made. */
    static OutputStream begin(HttpServletResponse response, String fileName, MediaType type) throws IOException {
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(fileName));
        return response.getOutputStream();
    }

    static ResponseEntity<byte[]> of(String fileName, MediaType type, byte[] bytes) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, named(fileName)).body(bytes);
    }

    private static String named(String fileName) {
        return ContentDisposition.attachment().filename(fileName, UTF_8).build().toString();
    }
}
