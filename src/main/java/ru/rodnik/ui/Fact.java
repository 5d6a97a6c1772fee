package ru.rodnik.ui;

import org.jspecify.annotations.Nullable;

/** A line of a definition list: «Принято», «12.11.2026, 10:42». */
public record Fact(String name, String value, boolean hash) {

    public static Fact of(String name, String value) {
        return new Fact(name, value, false);
    }

    private static final int ON_ONE_LINE = 32;

    /** A fingerprint: set in the letters of a typewriter; broken only where it is too long for a phone. */
    public static Fact hash(String name, String value) {
        return new Fact(name, value, true);
    }

    /** How the value is set; none as text. */
    public @Nullable String css() {
        return !hash ? null : value.length() > ON_ONE_LINE ? "hash-long" : "hash";
    }
}
