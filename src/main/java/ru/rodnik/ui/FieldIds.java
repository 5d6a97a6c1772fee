package ru.rodnik.ui;

import org.jspecify.annotations.Nullable;

/** Joins a field with its hint and its error for those who do not see the page. */
public final class FieldIds {

    private FieldIds() {}

    /** The value of {@code aria-describedby}, null when there is neither hint nor error. */
    public static @Nullable String describedBy(String id, @Nullable String hint, @Nullable String error) {
        if (hint == null) {
            return error == null ? null : id + "-error";
        }
        return error == null ? id + "-hint" : id + "-hint " + id + "-error";
    }

    /** An id may not hold what a name may: {@code dials[7].value} becomes {@code dials-7--value}. */
    public static String of(String name) {
        return name.replaceAll("[^\\p{Alnum}_-]", "-");
    }
}
