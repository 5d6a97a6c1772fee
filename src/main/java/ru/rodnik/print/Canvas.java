package ru.rodnik.print;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One page to draw on; points, from the upper left corner. What is drawn is kept as operators of PDF: areas first, then
 * lines by their thickness, then text. A character is written as its UTF-16, whatever fonts the file will have. Text and
 * figures belong to the tag that is open; all else is ornament that nobody has read aloud.
 */
final class Canvas {

    private final double height;
    private final int pages;
    private final Written written;
    private final Structure structure;
    /** The innermost open tag; none while ornament is drawn. */
    private Structure.@Nullable Element open;
    private final Deque<Optional<Structure.Element>> outer = new ArrayDeque<>();
    /** Whose piece of text is being written. */
    private Structure.@Nullable Element writing;
    private boolean inPiece;
    private final Bytes areas = new Bytes(256);
    /** By thickness in hundredths of a point. */
    private final Map<Integer, Bytes> lines = new TreeMap<>();
    private final Bytes texts = new Bytes(16 * 1024);
    private @Nullable Face face;
    /** Hundredths of a point, as is where the text before began. */
    private int size;
    private int textX;
    private int textY;
    /** How the place asked for becomes a place on the page. */
    private double scale = 1;
    private double shiftX;
    private double shiftY;

    /**
     * @param pages of the whole paper
     * @param written takes up the characters that are drawn
     * @param structure takes up the tags, having turned to this page
     */
    Canvas(double height, int pages, Written written, Structure structure) {
        this.height = height;
        this.pages = pages;
        this.written = written;
        this.structure = structure;
        open = structure.document();
    }

    /** What is drawn until {@link #close} is content of this tag. */
    void open(Tag tag) {
        outer.push(Optional.ofNullable(open));
        if (open != null && tag != Tag.NONE && !(open.tag().holdsText() && tag.isParagraph())) {
            open = structure.element(tag, open);
        }
    }

    /** What is drawn until {@link #close} is ornament, whatever tags it opens. */
    void openOrnament() {
        outer.push(Optional.ofNullable(open));
        open = null;
    }

    void close() {
        open = outer.pop().orElse(null);
    }

    int pages() {
        return pages;
    }

    void text(String text, Face face, double size, double x, double baseline) {
        if (text.isBlank()) {
            return;
        }
        belongTo(open);
        set(face, hundredths(size * scale));
        var toX = x(x);
        var toY = y(baseline);
        texts.hundredths(toX - textX).hundredths(toY - textY).put("Td(");
        textX = toX;
        textY = toY;
        var characters = written.in(face);
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            characters.set(c);
            put(c >> 8);
            put(c & 0xff);
        }
        texts.put(")Tj\n");
    }

    private void belongTo(Structure.@Nullable Element element) {
        if (inPiece && element == writing) {
            return;
        }
        endPiece();
        texts.put(element == null ? "/Artifact BMC\n" : begin(element));
        writing = element;
        inPiece = true;
    }

    private void endPiece() {
        if (inPiece) {
            texts.put("EMC\n");
            inPiece = false;
        }
    }

    private String begin(Structure.Element element) {
        return "/" + element.tag().name() + "<</MCID " + structure.piece(element) + ">>BDC\n";
    }

    private void set(Face face, int size) {
        if (face != this.face || size != this.size) {
            texts.put('/').put(face.resource()).put(' ').hundredths(size).put("Tf\n");
            this.face = face;
            this.size = size;
        }
    }

    /** A byte of a string between brackets. */
    private void put(int one) {
        switch (one) {
            case '(', ')', '\\' -> texts.put('\\').put(one);
            case '\r' -> texts.put("\\r");
            default -> texts.put(one);
        }
    }

    void line(double x1, double y1, double x2, double y2, double thickness) {
        linesOf(thickness).hundredths(x(x1)).hundredths(y(y1)).put("m ").hundredths(x(x2)).hundredths(y(y2)).put("l\n");
    }

    /** Four lines round a place. */
    void box(double left, double top, double right, double bottom, double thickness) {
        rectangle(linesOf(thickness), left, top, right, bottom);
    }

    /** Areas drawn by this, which together are a figure. */
    void figure(Tag tag, Runnable drawing) {
        open(tag);
        areas.put(open == null ? "/Artifact BMC\n" : begin(open));
        drawing.run();
        areas.put("f\nEMC\n");
        close();
    }

    /** Black all over; within a {@link #figure}. */
    void area(double left, double top, double right, double bottom) {
        rectangle(areas, left, top, right, bottom);
    }

    private Bytes linesOf(double thickness) {
        return lines.computeIfAbsent(hundredths(thickness * scale), _ -> new Bytes(4 * 1024));
    }

    /** From edge to edge: neighbours meet without a gap, whatever is rounded. */
    private void rectangle(Bytes to, double left, double top, double right, double bottom) {
        var x = x(left);
        var y = y(bottom);
        to.hundredths(x).hundredths(y).hundredths(x(right) - x).hundredths(y(top) - y).put("re\n");
    }

    /** Draws smaller, the corner x, y staying where it is: the last resort for a row that no page could hold. */
    void shrunk(double factor, double x, double y, Slab.Drawing drawing) {
        scale = factor;
        shiftX = x * (1 - factor);
        shiftY = y * (1 - factor);
        drawing.on(this, x, y);
        scale = 1;
        shiftX = 0;
        shiftY = 0;
    }

    /** The content of the page. */
    Bytes content() {
        var content = new Bytes(texts.size() + 16 * 1024);
        content.put(areas);
        if (!lines.isEmpty()) {
            content.put("/Artifact BMC\n");
            lines.forEach((thickness, drawn) -> content.hundredths(thickness).put("w\n").put(drawn).put("S\n"));
            content.put("EMC\n");
        }
        endPiece();
        if (texts.size() > 0) {
            content.put("BT\n").put(texts).put("ET\n");
        }
        return content;
    }

    /** As PDF writes it, with a space. */
    static String points(double points) {
        return new String(new Bytes(16).hundredths(hundredths(points)).toArray(), ISO_8859_1);
    }

    private int x(double x) {
        return hundredths(shiftX + scale * x);
    }

    private int y(double y) {
        return hundredths(height - shiftY - scale * y);
    }

    /** Hundredths of a point are finer than any printer. */
    private static int hundredths(double points) {
        return (int) Math.round(points * 100);
    }
}
