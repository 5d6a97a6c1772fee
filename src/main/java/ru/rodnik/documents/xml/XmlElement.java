package ru.rodnik.documents.xml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;

/**
 * An element being written. Attributes come before children; an attribute without a value is left out, because the
 * formats know no empty ones. Dates are ДД.ММ.ГГГГ, numbers plain with a dot.
 */
public final class XmlElement {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final StringBuilder out;
    private boolean begun;

    private XmlElement(StringBuilder out) {
        this.out = out;
    }

    static void write(StringBuilder out, String name, Consumer<XmlElement> content) {
        out.append('<').append(name);
        var element = new XmlElement(out);
        content.accept(element);
        if (element.begun) {
            out.append("</").append(name).append('>');
        } else {
            out.append("/>");
        }
    }

    /** The text as a line without control characters; left out if nothing is left of it. */
    public XmlElement set(String attribute, @Nullable String value) {
        var line = value == null ? "" : line(value);
        if (line.isEmpty()) {
            return this;
        }
        if (begun) {
            throw new IllegalStateException("An attribute comes before children: " + attribute);
        }
        out.append(' ').append(attribute).append("=\"");
        escape(line);
        out.append('"');
        return this;
    }

    /** The same, cut to what the format lets in. */
    public XmlElement set(String attribute, @Nullable String value, int maximum) {
        return set(attribute, value == null ? null : cut(line(value), maximum));
    }

    public XmlElement set(String attribute, @Nullable LocalDate value) {
        return set(attribute, value == null ? null : DAY.format(value));
    }

    public XmlElement set(String attribute, @Nullable Money value) {
        return set(attribute, value == null ? null : value.toString());
    }

    /** Without trailing zeros, as the formats' examples write volumes: {@code 1250.5}. */
    public XmlElement set(String attribute, @Nullable CubicMetres value) {
        return set(attribute, value == null ? null : natural(value.volume()));
    }

    public XmlElement set(String attribute, @Nullable Price value) {
        return set(attribute, value == null ? null : natural(value.perCubicMetre()));
    }

    public XmlElement set(String attribute, int value) {
        return set(attribute, Integer.toString(value));
    }

    /** A child with attributes and children of its own. */
    public XmlElement add(String child, Consumer<XmlElement> content) {
        begin();
        write(out, child, content);
        return this;
    }

    /** A child that holds nothing but text. */
    public XmlElement add(String child, String text) {
        return add(child, element -> element.text(text));
    }

    public XmlElement add(String child, Money amount) {
        return add(child, amount.toString());
    }

    private void text(String value) {
        begin();
        escape(line(value));
    }

    private void begin() {
        if (!begun) {
            out.append('>');
            begun = true;
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(character);
            }
        }
    }

    /** One line with plain spaces; what XML forbids is gone. */
    private static String line(String value) {
        var line = new StringBuilder(value.length());
        value.codePoints()
                .map(point -> isSpace(point) ? ' ' : point)
                .filter(XmlElement::allowed)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    private static boolean allowed(int point) {
        var surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !surrogate && (point & 0xFFFE) != 0xFFFE;
    }

    private static String cut(String line, int maximum) {
        return line.codePointCount(0, line.length()) <= maximum
                ? line
                : line.substring(0, line.offsetByCodePoints(0, maximum)).strip();
    }

    private static String natural(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
