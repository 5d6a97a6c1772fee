package ru.rodnik.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A file of Excel without the moment at which it was made: the same table gives the same bytes. */
public final class SteadyXlsx {

    private static final String PROPERTIES = "docProps/core.xml";

    private SteadyXlsx() {}

    /** @param date what the file says it was made on */
    public static void copy(Path xlsx, OutputStream out, LocalDate date) throws IOException {
        try (var book = new ZipFile(xlsx.toFile())) {
            var steady = new ZipOutputStream(out);
            for (var part : Collections.list(book.entries())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(date.atStartOfDay());
                steady.putNextEntry(entry);
                try (var in = book.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        steady.write(dated(new String(in.readAllBytes(), UTF_8), date).getBytes(UTF_8));
                    } else {
                        in.transferTo(steady);
                    }
                }
                steady.closeEntry();
            }
            steady.finish();
        }
    }

    /** The same of a file in memory. */
    public static byte[] of(byte[] xlsx, LocalDate date) {
        try {
            var file = Files.createTempFile("rodnik-", ".xlsx");
            try {
                Files.write(file, xlsx);
                var out = new ByteArrayOutputStream(xlsx.length);
                copy(file, out, date);
                return out.toByteArray();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dated(String properties, LocalDate date) {
        return properties.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + date + "T00:00:00Z");
    }
}
