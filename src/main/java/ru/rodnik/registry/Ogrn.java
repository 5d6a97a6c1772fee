package ru.rodnik.registry;

import java.util.Optional;

/**
 * State registration number: thirteen digits of an organisation (ОГРН, IDN-04), fifteen of a sole proprietor
 * (ОГРНИП, IDN-05). The last one checks: the remainder by 11 or 13, of which the last digit counts.
 */
public record Ogrn(String digits) {

    public Ogrn {
        if (!looksRight(digits) || !checks(digits)) {
            throw new IllegalArgumentException("Not an ОГРН: " + digits);
        }
    }

    /** How a column of the database arrives. */
    public static Ogrn valueOf(String digits) {
        return new Ogrn(digits);
    }

    public static Optional<Ogrn> parse(String typed) {
        var digits = typed.strip();
        return looksRight(digits) && checks(digits) ? Optional.of(new Ogrn(digits)) : Optional.empty();
    }

    static boolean looksRight(String digits) {
        return Digits.areAll(digits, 13, 15);
    }

    static boolean checks(String digits) {
        var last = digits.length() - 1;
        var divisor = digits.length() == 13 ? 11 : 13;
        return Long.parseLong(digits, 0, last, 10) % divisor % 10 == Digits.at(digits, last);
    }

    public boolean isOfSoleProprietor() {
        return digits.length() == 15;
    }

    @Override
    public String toString() {
        return digits;
    }
}
