package ru.rodnik.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Days typed by people or sent by a browser: «16.11.2026» and «2026-11-16», nothing else, and only days that exist. */
public final class TypedDate {

    private static final DateTimeFormatter RUSSIAN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private TypedDate() {}

    public static Optional<LocalDate> parse(String typed) {
        var text = typed.replace('\u00a0', ' ').strip();
        try {
            if (text.matches("[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}")) {
                return Optional.of(LocalDate.parse(text, RUSSIAN));
            }
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
