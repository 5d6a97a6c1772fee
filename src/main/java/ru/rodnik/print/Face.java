package ru.rodnik.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The two faces papers are set in. What a line needs to be measured is read once for the whole program. */
enum Face {
    REGULAR("LiberationSans", "R"),
    BOLD("LiberationSans-Bold", "B");

    /** Liberation Sans' own heights, in parts of the size. */
    static final double ASCENT = 0.905;

    static final double DESCENT = 0.212;

    private final String fontName;
    private final String resource;
    @SuppressWarnings("ImmutableEnumChecker") private final byte[] file;
    /** Thousandths of the size by character; 0 where the face has no glyph. */
    @SuppressWarnings("ImmutableEnumChecker") private final short[] advances = new short[Character.MAX_VALUE + 1];

    /** @param resource what pages call it */
    Face(String fontName, String resource) {
        this.fontName = fontName;
        this.resource = resource;
        var name = (fontName.contains("-") ? fontName : fontName + "-Regular") + ".ttf";
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

    String fontName() {
        return fontName;
    }

    String resource() {
        return resource;
    }

    /** In thousandths of the size. */
    int advance(char c) {
        return advances[c];
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

    /** The whole font, to take a subset from; to be closed. */
    TrueTypeFont parsed() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }
}
