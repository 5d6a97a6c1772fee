package ru.rodnik.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive that is sent while it is made and has the same bytes when it is made again: entries in the order they come,
 * all of one moment. Names are UTF-8 and marked so, as Windows, macOS and 1C understand them.
 */
final class ZipPack implements PackFiles {

    private static final Set<String> PACKED_ALREADY = Set.of("pdf", "xlsx");

    private final ZipOutputStream zip;
    private final LocalDate date;
    private final Set<String> names = new HashSet<>();

    /** @param date what its entries are dated */
    ZipPack(OutputStream out, LocalDate date) {
        this.zip = new ZipOutputStream(out);
        this.zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        this.date = date;
    }

    /** A name that is taken gets a number: «Акт № 1 (2).pdf». */
    @Override
    public void put(String name, byte[] bytes) throws IOException {
        var entry = entry(name);
        if (PACKED_ALREADY.contains(extension(name))) {
            var sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCompressedSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void put(String name, Content content) throws IOException {
        zip.putNextEntry(entry(name));
        content.to(zip);
        zip.closeEntry();
    }

    private ZipEntry entry(String name) {
        var entry = new ZipEntry(free(name));
        entry.setTimeLocal(date.atStartOfDay());
        return entry;
    }

    private String free(String name) {
        var found = name;
        for (int number = 2; !names.add(found); number++) {
            var dot = name.length() - extension(name).length() - 1;
            found = name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
        }
        return found;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Writes the list of what is in it; without it nobody takes for whole what was cut off. */
    void finish() throws IOException {
        zip.finish();
    }
}
