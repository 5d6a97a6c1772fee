package ru.rodnik.registry;

/** A column of a registry file. One that is not required may be empty or missing altogether. */
public record Column(String name, boolean required, Format format) {

    public static Column required(String name, Format format) {
        return new Column(name, true, format);
    }

    public static Column optional(String name, Format format) {
        return new Column(name, false, format);
    }
}
