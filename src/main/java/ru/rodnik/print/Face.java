package ru.rodnik.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two faces papers are set in. What a line needs to be measured is read once for the whole program. */
enum Face {
    REGULAR("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf");

    /** Liberation Sans' own heights, in parts of the size. */
    static final double ASCENT = 0.905;

    static final double DESCENT = 0.212;

    @SuppressWarnings("ImmutableEnumChecker") private final byte[] file;
    /** Thousandths of the size by character; 0 where the face has no glyph. */
    @SuppressWarnings("ImmutableEnumChecker") private final short[] advances = new short[Character.MAX_VALUE + 1];

    Face(String name) {
        try (var in = Face.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No font " + name);
            }
            file = in.readAllBytes();
            try (var font = parsed()) {
                var glyphs = font.getUnicodeCmapLookup();
                for (int c = ' '; c <= Character.MAX_VALUE; c++) {
                    var glyph = glyphs.getGlyphId(c);
                    if (glyph != 0) {
                        advances[c] = (short) Math.round(font.getAdvanceWidth(glyph) * 1000.0 / font.getUnitsPerEm());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the unit of the size. */
    double width(String text, double size) {
        var sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += advances[text.charAt(i)];
        }
        return sum * size / 1000;
    }

    boolean draws(char c) {
        return advances[c] > 0;
    }

    /** Embedded as a subset when the document is saved; ligatures stay off, so that the text can be read back. */
    PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, parsed(), true);
    }

    private TrueTypeFont parsed() throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return font;
    }
}
