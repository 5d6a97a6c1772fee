package ru.rodnik.registry;

import java.util.Optional;

/** A bank as the central bank numbers it: nine digits, the first 0, 1 or 2 (IDN-06). */
public record Bik(String digits) {

    public Bik {
        if (!looksRight(digits)) {
            throw new IllegalArgumentException("Not a БИК: " + digits);
        }
    }

    /** How a column of the database arrives. */
    public static Bik valueOf(String digits) {
        return new Bik(digits);
    }

    public static Optional<Bik> parse(String typed) {
        return Optional.of(typed.strip()).filter(Bik::looksRight).map(Bik::new);
    }

    static boolean looksRight(String digits) {
        return Digits.areAll(digits, 9) && digits.charAt(0) <= '2';
    }

    /** A body of the treasury, whose accounts have no key (IDN-09). */
    boolean isOfTreasury() {
        return digits.startsWith("01");
    }

    @Override
    public String toString() {
        return digits;
    }
}
