package ru.rodnik.print;

import java.util.ArrayList;
import java.util.List;
import ru.rodnik.print.Text.Span;

/** Breaks text into lines that fit a width. */
final class Lines {

    /** Room for sums of fractions, in points. */
    private static final double TOLERANCE = 0.01;

    private final List<Span> spans;
    /** The text of all spans; lines, words and spans are parts of it. */
    private final String text;
    /** In thousandths of the size of the text, as are the widths below. */
    private final double room;
    private final List<List<Span>> lines = new ArrayList<>();
    private int lineFrom;
    private int wordFrom;
    private int filled;
    private int filledBeforeWord;

    private Lines(List<Span> spans, double size, double width) {
        this.spans = spans;
        this.room = (width + TOLERANCE) * 1000 / size;
        if (spans.size() == 1) {
            text = spans.getFirst().text();
        } else {
            var all = new StringBuilder();
            spans.forEach(span -> all.append(span.text()));
            text = all.toString();
        }
    }

    /** The lines from top to bottom; an empty text is one empty line. */
    static List<List<Span>> of(List<Span> spans, double size, double width) {
        var lines = new Lines(spans, size, width);
        lines.divide();
        return lines.lines;
    }

    private void divide() {
        var at = 0;
        for (var span : spans) {
            for (int end = at + span.text().length(); at < end; at++) {
                take(text.charAt(at), at, span.face());
            }
        }
        end(text.length());
    }

    private void take(char c, int at, Face face) {
        if (c == '\n') {
            end(at);
            begin(at + 1, 0);
            return;
        }
        var advance = face.advance(c);
        filled += advance;
        if (c == ' ') {
            wordFrom = at + 1;
            filledBeforeWord = filled;
            return;
        }
        if (filled > room && wordFrom > lineFrom && !text.substring(lineFrom, wordFrom).isBlank()) {
            end(wordFrom);
            begin(wordFrom, filled - filledBeforeWord);
        }
        if (filled > room && at > lineFrom) {
            // wider than a whole line: letter by letter
            end(at);
            begin(at, advance);
        }
    }

    private void begin(int at, int alreadyFilled) {
        lineFrom = at;
        wordFrom = at;
        filled = alreadyFilled;
        filledBeforeWord = 0;
    }

    /** The line goes up to here, without its last spaces unless they are underlined. */
    private void end(int to) {
        var line = new ArrayList<Span>(1);
        var from = 0;
        for (var span : spans) {
            var end = from + span.text().length();
            var first = Math.max(from, lineFrom);
            var last = Math.min(end, to);
            if (first < last) {
                line.add(first == from && last == end
                        ? span
                        : new Span(text.substring(first, last), span.face(), span.underlined()));
            }
            from = end;
        }
        stripEnd(line);
        lines.add(line);
    }

    private static void stripEnd(List<Span> line) {
        while (!line.isEmpty() && line.getLast().text().endsWith(" ") && !line.getLast().underlined()) {
            var last = line.removeLast();
            var length = last.text().length();
            while (length > 0 && last.text().charAt(length - 1) == ' ') {
                length--;
            }
            if (length > 0) {
                line.add(new Span(last.text().substring(0, length), last.face(), false));
            }
        }
    }
}
