package ru.rodnik.documents;

import org.jspecify.annotations.Nullable;

/**
 * How a number is printed: {@code {n}} is the number, {@code {index}} the index of a division, and what stands in square
 * brackets is left out where there is no index. {@code А-{n}[/{index}]} prints А-77 or А-77/3.
 */
record NumberMask(String pattern) {

    static final NumberMask PLAIN = new NumberMask("{n}[/{index}]");
    static final int LONGEST = 40;

    NumberMask {
        if (!isMask(pattern)) {
            throw new IllegalArgumentException("Not a mask of numbers: " + pattern);
        }
    }

    /** Exactly one number, at most one index, brackets in pairs and around the index, nothing a number may not hold. */
    static boolean isMask(String pattern) {
        return pattern.length() <= LONGEST
                && pattern.replaceFirst("\\{n}", "0").replaceFirst("\\[([^\\[\\]{}]*)\\{index}([^\\[\\]{}]*)]", "$1$2")
                        .replaceFirst("\\{index}", "").matches("[\\p{L}\\p{Digit}/._-]+")
                && pattern.contains("{n}");
    }

    String print(long number, @Nullable String index) {
        var text = index == null
                ? pattern.replaceFirst("\\[[^\\[\\]]*]", "").replace("{index}", "")
                : pattern.replace("[", "").replace("]", "").replace("{index}", index);
        return text.replace("{n}", Long.toString(number));
    }
}
