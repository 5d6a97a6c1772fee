package ru.rodnik.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph: words flow into lines of the width there is, {@code \n} begins a new line, U+00A0 holds words together,
 * a word wider than the line is divided. A character the fonts cannot draw becomes a question mark, an invisible one
 * disappears; «₽», which they lack, is written «руб.». Every method that changes something returns a changed copy.
 */
public final class Text extends Block {

    static final double DEFAULT_SIZE = 9;

    private final List<Span> spans;
    private final double size;
    private final double leading;
    private final Align align;
    private final boolean heading;

    /** Text of one face, underlined or not. */
    record Span(String text, Face face, boolean underlined) {}

    private Text(List<Span> spans, double size, double leading, Align align, boolean heading) {
        this.spans = spans;
        this.size = size;
        this.leading = leading;
        this.align = align;
        this.heading = heading;
    }

    public static Text of(String text) {
        return new Text(List.of(new Span(drawable(text), Face.REGULAR, false)), DEFAULT_SIZE, 1.15, Align.LEFT, false);
    }

    public static Text bold(String text) {
        return of("").plusBold(text);
    }

    public Text plus(String text) {
        return plus(new Span(drawable(text), Face.REGULAR, false));
    }

    public Text plusBold(String text) {
        return plus(new Span(drawable(text), Face.BOLD, false));
    }

    /** A value written on a line of the form. */
    public Text plusUnderlined(String text) {
        return plus(new Span(drawable(text), Face.REGULAR, true));
    }

    private Text plus(Span span) {
        var longer = new ArrayList<>(spans);
        longer.add(span);
        return new Text(List.copyOf(longer), size, leading, align, heading);
    }

    /** @param points 9 unless told */
    public Text size(double points) {
        return new Text(spans, points, leading, align, heading);
    }

    /** @param factor from line to line in parts of the size, 1.15 unless told */
    public Text leading(double factor) {
        return new Text(spans, size, factor, align, heading);
    }

    public Text align(Align to) {
        return new Text(spans, size, leading, to, heading);
    }

    /** The title of the paper: read aloud as a heading, drawn as any text. */
    public Text heading() {
        return new Text(spans, size, leading, align, true);
    }

    public Text centred() {
        return align(Align.CENTRE);
    }

    public Text right() {
        return align(Align.RIGHT);
    }

    /** What the fonts can draw of it; «№» is held to its number, a dash to what it follows. */
    static String drawable(String text) {
        return (isPlain(text) ? text : cleaned(text)).replace("тел. ", "тел.\u00a0");
    }

    /** Whether it consists of characters that are drawn as they are, wherever they stand. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < ' ' || c > '~') && (c < 'А' || c > 'я') && c != '\u00a0' && c != '«' && c != '»') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == '\n') {
                clean.append('\n');
            } else if (c == '\t') {
                clean.append(' ');
            } else if (c == '₽') {
                clean.append("руб.");
            } else if (c == '\u202f' || c == '\u2007') {
                clean.append('\u00a0');
            } else if (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT) {
                return;
            } else {
                clean.append(Character.isBmpCodePoint(c) && Face.REGULAR.draws((char) c) ? (char) c : '?');
            }
        });
        return clean.toString()
                .replace("№ ", "№\u00a0")
                .replace(" – ", "\u00a0– ")
                .replace(" — ", "\u00a0— ");
    }

    @Override
    List<Slab> slabs(double width) {
        var lines = Lines.of(spans, size, width);
        var slabs = new ArrayList<Slab>();
        var height = size * leading;
        var tag = heading ? Tag.heading() : Tag.paragraph();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var slab = Slab.of(height, (canvas, x, y) -> draw(line, tag, width, height, canvas, x, y));
            var beginsOrEndsParagraph = i == 0 || i == lines.size() - 2;
            slabs.add(beginsOrEndsParagraph && i < lines.size() - 1 ? slab.glue() : slab);
        }
        return slabs;
    }

    private void draw(List<Span> line, Tag tag, double width, double height, Canvas canvas, double x, double y) {
        if (line.isEmpty()) {
            return;
        }
        var free = width - line.stream().mapToDouble(s -> s.face().width(s.text(), size)).sum();
        var at = x + switch (align) {
            case LEFT -> 0;
            case CENTRE -> free / 2;
            case RIGHT -> free;
        };
        var baseline = y + (height - (Face.ASCENT + Face.DESCENT) * size) / 2 + Face.ASCENT * size;
        canvas.open(tag);
        for (var span : line) {
            var end = at + span.face().width(span.text(), size);
            canvas.text(span.text(), span.face(), size, at, baseline);
            if (span.underlined()) {
                canvas.line(at, baseline + 1.5, end, baseline + 1.5, 0.5);
            }
            at = end;
        }
        canvas.close();
    }
}
