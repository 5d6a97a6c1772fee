package ru.rodnik.ui;

/** A line of a definition list: «Принято», «12.11.2026, 10:42». */
public record Fact(String name, String value, boolean hash) {

    public static Fact of(String name, String value) {
        return new Fact(name, value, false);
    }

    /** A fingerprint: set in the letters of a typewriter, never broken. */
    public static Fact hash(String name, String value) {
        return new Fact(name, value, true);
    }
}
