package ru.rodnik.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import ru.rodnik.shared.Sha256;

/**
 * Styles, fonts, pictures and scripts, read once when the program starts. All of them live under one address that
 * carries the hash of their contents, so a browser may keep them for ever and still never sees a stale one.
 */
@Component
public class StaticFiles {

    static final String ROOT = "/assets/";

    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([a-z-]+\\.css)\"\\);");

    private final SortedMap<String, StaticFile> files = new TreeMap<>();
    private final String version;

    StaticFiles() {
        var contents = new TreeMap<String, byte[]>();
        gather(contents, "classpath:/static/**/*.*", "/static/", "");
        gather(contents, "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js", "/dist/", "js/");
        contents.replaceAll((path, bytes) -> path.equals("css/rodnik.css") ? withItsParts(bytes, contents) : bytes);
        var everything = new ByteArrayOutputStream();
        contents.forEach((path, bytes) -> {
            everything.writeBytes(path.getBytes(UTF_8));
            everything.writeBytes(bytes);
        });
        version = Sha256.of(everything.toByteArray()).toString().substring(0, 12);
        contents.forEach((path, bytes) -> files.put(path, StaticFile.of(path, bytes)));
    }

    /** Where a browser finds the file, {@code css/rodnik.css} for example. A file that is not there is a bug. */
    public String address(String path) {
        if (!files.containsKey(path)) {
            throw new IllegalArgumentException("No static file " + path);
        }
        return ROOT + version + "/" + path;
    }

    String version() {
        return version;
    }

    Optional<StaticFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static void gather(SortedMap<String, byte[]> contents, String pattern, String after, String folder) {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var address = resource.getURL().toString();
                var path = folder + address.substring(address.lastIndexOf(after) + after.length());
                contents.put(path, resource.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withItsParts(byte[] entry, SortedMap<String, byte[]> contents) {
        return IMPORT.matcher(new String(entry, UTF_8))
                .replaceAll(line -> {
                    var part = contents.get("css/" + line.group(1));
                    if (part == null) {
                        throw new IllegalStateException("No stylesheet " + line.group(1));
                    }
                    return Matcher.quoteReplacement(new String(part, UTF_8));
                })
                .getBytes(UTF_8);
    }

    static byte[] zipped(byte[] plain) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
