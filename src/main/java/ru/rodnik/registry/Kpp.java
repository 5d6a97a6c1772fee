package ru.rodnik.registry;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where and why an organisation is registered with the tax service; no check digit (IDN-03). */
public record Kpp(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}[0-9A-Z]{2}[0-9]{3}");

    public Kpp {
        if (!looksRight(text)) {
            throw new IllegalArgumentException("Not a КПП: " + text);
        }
    }

    /** How a column of the database arrives. */
    public static Kpp valueOf(String text) {
        return new Kpp(text);
    }

    public static Optional<Kpp> parse(String typed) {
        return Optional.of(typed.strip()).filter(Kpp::looksRight).map(Kpp::new);
    }

    static boolean looksRight(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
