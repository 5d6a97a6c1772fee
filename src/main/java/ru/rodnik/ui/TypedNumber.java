package ru.rodnik.ui;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers typed by people. Spaces part thousands, a comma or a point parts the fraction. What could mean two things,
 * or nothing, is refused and never guessed (T39): «1 23», «1,234.5», «12.345.678», «1e3», «−5», «12,».
 */
public final class TypedNumber {

    private static final int LONGEST = 32;
    private static final Pattern SPACES = Pattern.compile("[ \u00a0\u2009\u202f]");
    private static final Pattern SOLID = Pattern.compile("[0-9]{1,12}(?:[.,][0-9]{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?: [0-9]{3}){1,3}(?:[.,][0-9]{1,6})?");

    private TypedNumber() {}

    /** A number of zero or more with at most so many digits after the comma; zeros in front, as on a dial, are fine. */
    public static Optional<BigDecimal> parse(String typed, int digits) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var spaced = SPACES.matcher(typed).replaceAll(" ").strip();
        var isGrouped = GROUPED.matcher(spaced).matches() && !spaced.startsWith("0");
        if (!isGrouped && !SOLID.matcher(spaced).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(spaced.replace(" ", "").replace(',', '.'));
        return number.scale() > digits ? Optional.empty() : Optional.of(number);
    }

    /** The same, below zero too: for corrections by the staff; a hyphen or a true minus in front. */
    public static Optional<BigDecimal> parseSigned(String typed, int digits) {
        var text = typed.strip();
        return text.startsWith("-") || text.startsWith("\u2212")
                ? parse(text.substring(1), digits).map(BigDecimal::negate)
                : parse(text, digits);
    }
}
