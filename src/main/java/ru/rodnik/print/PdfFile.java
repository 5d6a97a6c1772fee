package ru.rodnik.print;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of PDF 1.7 being put together: streams as they come, all other objects packed into one stream at the end. The
 * same objects in the same order give the same bytes.
 */
final class PdfFile {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** The second line tells mail programs that the file is not text. */
    private static final String HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

    private final Bytes file = new Bytes(96 * 1024).put(HEADER);
    /** Of each stream, by number of object less one; null for what is packed. */
    private final List<@Nullable Integer> offsets = new ArrayList<>();
    private final Bytes packed = new Bytes(8 * 1024);
    /** Numbers of packed objects and where they begin. */
    private final StringBuilder index = new StringBuilder();

    private final List<Integer> packedNumbers = new ArrayList<>();

    /** The number of an object that is told later, so that others can point to it. */
    int reserve() {
        offsets.add(null);
        return offsets.size();
    }

    int add(String object) {
        var number = reserve();
        put(number, object);
        return number;
    }

    void put(int number, String object) {
        index.append(number).append(' ').append(packed.size()).append(' ');
        packedNumbers.add(number);
        packed.put(object).put('\n');
    }

    /** @param entries of its dictionary beside the length */
    int add(String entries, byte[] data) {
        var number = reserve();
        stream(number, entries, data);
        return number;
    }

    int add(Deflated stream) {
        return add(stream.allEntries(), stream.data());
    }

    private void stream(int number, String entries, byte[] data) {
        offsets.set(number - 1, file.size());
        file.put(number + " 0 obj\n<<" + entries + "/Length " + data.length + ">>\nstream\n")
                .put(data)
                .put("\nendstream\nendobj\n");
    }

    /** The finished file; nothing can be added to it any more. */
    byte[] finish(int root, int information) {
        var holder = add(packed());
        var start = file.size();
        var itself = reserve();
        offsets.set(itself - 1, start);
        var id = hex(fingerprint());
        var table = Deflated.of("/Type/XRef/Size " + (itself + 1) + "/W[1 4 4]/Root " + ref(root) + "/Info "
                + ref(information) + "/ID[" + id + id + "]", table(itself, holder));
        stream(itself, table.allEntries(), table.data());
        return file.put("startxref\n" + start + "\n%%EOF\n").toArray();
    }

    private Deflated packed() {
        var all = new Bytes(index.length() + packed.size()).put(index.toString()).put(packed);
        return Deflated.of("/Type/ObjStm/N " + packedNumbers.size() + "/First " + index.length(), all);
    }

    /** Where to find each object: in the file, or at which place in the packed stream. */
    private Bytes table(int last, int holder) {
        var places = new int[last + 1];
        for (int i = 0; i < packedNumbers.size(); i++) {
            places[packedNumbers.get(i)] = i;
        }
        var table = new Bytes(9 * (last + 1));
        row(table, 0, 0, 0);
        for (int number = 1; number <= last; number++) {
            var offset = offsets.get(number - 1);
            if (offset == null) {
                row(table, 2, holder, places[number]);
            } else {
                row(table, 1, offset, 0);
            }
        }
        return table;
    }

    /** Tells this content from any other, as the identifier of a file must. */
    private byte[] fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(file.raw(), 0, file.size());
            return Arrays.copyOf(digest.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void row(Bytes table, int type, int place, int detail) {
        table.put(type).put(ByteBuffer.allocate(8).putInt(place).putInt(detail).array());
    }

    static String ref(int number) {
        return number + " 0 R";
    }

    static String hex(byte[] bytes) {
        return '<' + HEX.formatHex(bytes) + '>';
    }

    /** Text for people, any language. */
    static String text(String text) {
        return hex(("\ufeff" + text).getBytes(UTF_16BE));
    }
}
