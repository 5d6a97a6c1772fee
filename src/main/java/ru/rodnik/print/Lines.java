package ru.rodnik.print;

import java.util.ArrayList;
import java.util.List;
import ru.rodnik.print.Text.Span;

/** Breaks text into lines that fit a width. */
final class Lines {

    /** Room for sums of fractions. */
    private static final double TOLERANCE = 0.01;

    private final double size;
    private final double width;
    private final List<List<Span>> lines = new ArrayList<>();
    private List<Span> line = new ArrayList<>();
    private double filled;
    /** A word may consist of spans: «ООО» in bold, then a comma. */
    private final List<Span> word = new ArrayList<>();

    private Lines(double size, double width) {
        this.size = size;
        this.width = width;
    }

    /** The lines from top to bottom; an empty text is one empty line. */
    static List<List<Span>> of(List<Span> spans, double size, double width) {
        var lines = new Lines(size, width);
        for (var span : spans) {
            lines.take(span);
        }
        lines.endWord();
        lines.endLine();
        return lines.lines;
    }

    private void take(Span span) {
        var from = 0;
        var text = span.text();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ' ' || c == '\n') {
                part(span, from, i);
                endWord();
                from = i + 1;
                if (c == '\n') {
                    endLine();
                } else {
                    put(new Span(" ", span.face(), span.underlined()));
                }
            }
        }
        part(span, from, text.length());
    }

    private void part(Span span, int from, int to) {
        if (from < to) {
            word.add(new Span(span.text().substring(from, to), span.face(), span.underlined()));
        }
    }

    private void endWord() {
        var needed = word.stream().mapToDouble(this::widthOf).sum();
        if (filled + needed > width + TOLERANCE && !isBlank(line)) {
            endLine();
        }
        for (var span : word) {
            if (needed <= width + TOLERANCE) {
                put(span);
            } else {
                putDivided(span);
            }
        }
        word.clear();
    }

    /** Letter by letter, for what is wider than a whole line. */
    private void putDivided(Span span) {
        for (int i = 0; i < span.text().length(); i++) {
            var letter = new Span(span.text().substring(i, i + 1), span.face(), span.underlined());
            if (filled + widthOf(letter) > width + TOLERANCE && !line.isEmpty()) {
                endLine();
            }
            put(letter);
        }
    }

    /** Joined to what stands before it in the same face, so that a line is one run of text. */
    private void put(Span span) {
        filled += widthOf(span);
        if (!line.isEmpty()) {
            var last = line.getLast();
            if (last.face() == span.face() && last.underlined() == span.underlined()) {
                line.set(line.size() - 1, new Span(last.text() + span.text(), span.face(), span.underlined()));
                return;
            }
        }
        line.add(span);
    }

    private void endLine() {
        while (!line.isEmpty() && line.getLast().text().endsWith(" ") && !line.getLast().underlined()) {
            var last = line.removeLast();
            var stripped = last.text().replaceFirst(" +$", "");
            if (!stripped.isEmpty()) {
                line.add(new Span(stripped, last.face(), false));
            }
        }
        lines.add(line);
        line = new ArrayList<>();
        filled = 0;
    }

    private double widthOf(Span span) {
        return span.face().width(span.text(), size);
    }

    private static boolean isBlank(List<Span> line) {
        return line.stream().allMatch(span -> span.text().isBlank());
    }
}
