package ru.rodnik.registry;

import java.util.Optional;

/** Taxpayer's number: ten digits of an organisation, twelve of a person, with check digits (IDN-01, IDN-02). */
public record Inn(String digits) {

    public Inn {
        if (!looksRight(digits) || !checks(digits)) {
            throw new IllegalArgumentException("Not an ИНН: " + digits);
        }
    }

    /** How a column of the database arrives. */
    public static Inn valueOf(String digits) {
        return new Inn(digits);
    }

    public static Optional<Inn> parse(String typed) {
        var digits = typed.strip();
        return looksRight(digits) && checks(digits) ? Optional.of(new Inn(digits)) : Optional.empty();
    }

    static boolean looksRight(String digits) {
        return Digits.areAll(digits, 10, 12);
    }

    static boolean checks(String digits) {
        return digits.length() == 10
                ? check(digits, 9, 2, 4, 10, 3, 5, 9, 4, 6, 8)
                : check(digits, 10, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
                        && check(digits, 11, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
    }

    private static boolean check(String digits, int position, int... weights) {
        return Digits.weighted(digits, weights) % 11 % 10 == Digits.at(digits, position);
    }

    public boolean isOfOrganisation() {
        return digits.length() == 10;
    }

    @Override
    public String toString() {
        return digits;
    }
}
