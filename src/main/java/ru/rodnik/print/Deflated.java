package ru.rodnik.print;

import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * A compressed stream of a PDF file.
 *
 * @param entries of its dictionary beside filter and length
 */
record Deflated(String entries, byte[] data) {

    private static final int LEVEL = 6;

    static Deflated of(String entries, Bytes plain) {
        var deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(plain.raw(), 0, plain.size());
            deflater.finish();
            var data = new byte[plain.size() + plain.size() / 1000 + 64];
            var size = deflater.deflate(data);
            if (!deflater.finished()) {
                throw new IllegalStateException("Deflated to more than " + data.length + " bytes");
            }
            return new Deflated(entries, Arrays.copyOf(data, size));
        } finally {
            deflater.end();
        }
    }

    static Deflated of(String entries, byte[] plain) {
        return of(entries, new Bytes(plain.length).put(plain));
    }

    String allEntries() {
        return entries + "/Filter/FlateDecode";
    }
}
