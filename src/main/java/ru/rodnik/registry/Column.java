package ru.rodnik.registry;

import org.jspecify.annotations.Nullable;

/**
 * A column of a registry file. One that is not required may be empty or missing altogether.
 *
 * @param otherwise what stands for a value that is not given, as PostgreSQL reads it, or none
 */
public record Column(String name, boolean required, Format format, @Nullable String otherwise) {

    public static Column required(String name, Format format) {
        return new Column(name, true, format, null);
    }

    public static Column optional(String name, Format format) {
        return new Column(name, false, format, null);
    }

    public static Column optional(String name, Format format, String otherwise) {
        return new Column(name, false, format, otherwise);
    }
}
