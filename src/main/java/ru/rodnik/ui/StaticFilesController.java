package ru.rodnik.ui;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Sends static files from memory: no look-ups in jars, no list of folders, nothing that is not known at the start. */
@Controller
class StaticFilesController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final StaticFiles files;

    StaticFilesController(StaticFiles files) {
        this.files = files;
    }

    /** A page from before an update asks under the old version: it gets the new file, but may not keep it. */
    @GetMapping(StaticFiles.ROOT + "{version}/{*path}")
    ResponseEntity<byte[]> file(
            @PathVariable String version,
            @PathVariable String path,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepts) {
        var found = files.find(path.isEmpty() ? path : path.substring(1));
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var file = found.get();
        var answer = ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(version.equals(files.version()) ? FOR_EVER : CacheControl.noStore());
        if (!file.hasZipped()) {
            return answer.body(file.plain());
        }
        answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return accepts.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(file.zipped())
                : answer.body(file.plain());
    }

    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:" + files.address("img/rodnik.svg");
    }
}
