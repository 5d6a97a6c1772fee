package ru.rodnik.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Some characters of a face, ready to be put into files. Taking a subset out of a font costs more than everything else
 * in a paper, so two are prepared for the whole program, one of Russian letters and one of all windows-1251; a paper
 * with another character gets a subset of its own. The code of a character in a paper is its UTF-16, in every subset.
 */
final class Subset {

    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");
    private static final String TO_UNICODE = """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def/CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange
            %sendcmap CMapName currentdict/CMap defineresource pop end end
            """;
    private static final int RANGES_AT_ONCE = 100;

    private final BitSet characters;
    private final String name;
    private final String widths;
    private final String box;
    private final Deflated program;
    private final Deflated glyphs;
    private final Deflated unicode;

    private static final class Prepared {

        private static final List<Subset> REGULAR = subsets(Face.REGULAR);
        private static final List<Subset> BOLD = subsets(Face.BOLD);

        static List<Subset> in(Face face) {
            return switch (face) {
                case REGULAR -> REGULAR;
                case BOLD -> BOLD;
            };
        }

        /** The smallest first. */
        private static List<Subset> subsets(Face face) {
            return List.of(of(face, russian()), of(face, windows()));
        }

        private static BitSet russian() {
            var characters = new BitSet();
            characters.set(' ', 'A');
            characters.set('А', 'я' + 1);
            "Ёё[\\]_\u00a0«»–—−№²³·…".chars().forEach(characters::set);
            return characters;
        }

        private static BitSet windows() {
            var bytes = new byte[256 - ' '];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (i + ' ');
            }
            var characters = russian();
            new String(bytes, Charset.forName("windows-1251")).chars().filter(c -> !Character.isISOControl(c))
                    .forEach(characters::set);
            return characters;
        }
    }

    private Subset(Face face, BitSet characters, TrueTypeFont font) throws IOException {
        this.characters = characters;
        var subsetter = new TTFSubsetter(font, TABLES);
        characters.stream().forEach(subsetter::add);
        var bytes = new ByteArrayOutputStream();
        subsetter.writeToStream(bytes);
        program = Deflated.of("/Length1 " + bytes.size(), bytes.toByteArray());
        glyphs = glyphs(characters, font, subsetter.getGIDMap());
        unicode = unicode(characters);
        widths = widths(face, characters);
        name = tag(characters) + '+' + face.fontName();
        var head = font.getHeader();
        var scale = 1000.0 / head.getUnitsPerEm();
        box = IntStream.of(head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax())
                .mapToObj(edge -> Long.toString(Math.round(edge * scale)))
                .collect(Collectors.joining(" "));
    }

    /** The smallest that has all these characters. */
    static Subset covering(Face face, BitSet characters) {
        return Prepared.in(face).stream()
                .filter(subset -> subset.covers(characters))
                .findFirst()
                .orElseGet(() -> of(face, characters));
    }

    private static Subset of(Face face, BitSet characters) {
        var drawn = new BitSet();
        characters.stream().filter(c -> face.draws((char) c)).forEach(drawn::set);
        try (var font = face.parsed()) {
            return new Subset(face, drawn, font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean covers(BitSet others) {
        var missing = (BitSet) others.clone();
        missing.andNot(characters);
        return missing.isEmpty();
    }

    /** Which glyph of the subset draws a character: two bytes a character, up to the last one there is. */
    private static Deflated glyphs(BitSet characters, TrueTypeFont font, Map<Integer, Integer> originals)
            throws IOException {
        var subsetGlyphs = new HashMap<Integer, Integer>();
        originals.forEach((inSubset, inFont) -> subsetGlyphs.put(inFont, inSubset));
        var glyphOf = font.getUnicodeCmapLookup();
        var map = new Bytes(2 * characters.length());
        for (int c = 0; c < characters.length(); c++) {
            var glyph = characters.get(c) ? subsetGlyphs.getOrDefault(glyphOf.getGlyphId(c), 0) : 0;
            map.put(glyph >> 8).put(glyph);
        }
        return Deflated.of("", map);
    }

    /** Which character a code stands for, so that text can be copied and searched: itself. */
    private static Deflated unicode(BitSet characters) {
        var ranges = new StringBuilder();
        var codes = characters.stream().mapToObj("<%04X>"::formatted).toList();
        for (int from = 0; from < codes.size(); from += RANGES_AT_ONCE) {
            var some = codes.subList(from, Math.min(from + RANGES_AT_ONCE, codes.size()));
            ranges.append(some.size()).append(" beginbfchar\n");
            some.forEach(code -> ranges.append(code).append(code).append('\n'));
            ranges.append("endbfchar\n");
        }
        var map = TO_UNICODE.formatted(ranges);
        return Deflated.of("", new Bytes(map.length()).put(map));
    }

    private static String widths(Face face, BitSet characters) {
        var widths = new StringBuilder();
        for (int from = characters.nextSetBit(0); from >= 0;) {
            var to = characters.nextClearBit(from);
            widths.append(from).append('[');
            IntStream.range(from, to).forEach(c -> widths.append(face.advance((char) c)).append(' '));
            widths.setCharAt(widths.length() - 1, ']');
            from = characters.nextSetBit(to);
        }
        return widths.toString();
    }

    /** Six letters that differ with the characters, as the name of a subset must. */
    private static String tag(BitSet characters) {
        var rest = Integer.toUnsignedLong(characters.hashCode());
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return tag.toString();
    }

    /** Puts the font into a file and answers the number of its object. */
    int into(PdfFile file) {
        var descriptor = file.add("<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[" + box
                + "]/ItalicAngle 0/Ascent 905/Descent -212/CapHeight 688/StemV 80/FontFile2 "
                + PdfFile.ref(file.add(program)) + ">>");
        var characters = file.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
                + PdfFile.ref(descriptor) + "/W[" + widths + "]/CIDToGIDMap " + PdfFile.ref(file.add(glyphs)) + ">>");
        return file.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + PdfFile.ref(characters) + "]/ToUnicode " + PdfFile.ref(file.add(unicode)) + ">>");
    }
}
