package ru.rodnik.shared;

import java.util.Optional;

/**
 * The subscriber's own number at the utility, 1 to 99999; also the name he signs in with.
 * One canonical form: leading zeros and spaces mean nothing, digits other than 0–9 are refused (T10).
 */
public record SubscriberCode(int value) implements Comparable<SubscriberCode> {

    public static final int MAX = 99_999;

    public SubscriberCode {
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("A subscriber's code lies between 1 and 99999: " + value);
        }
    }

    /** How a column of the database arrives. */
    public static SubscriberCode of(Integer value) {
        return new SubscriberCode(value);
    }

    /** Reads what a person typed: «00049», « 49 » are 49; anything but one to five digits after the zeros is nothing. */
    public static Optional<SubscriberCode> parse(String typed) {
        var digits = typed.replace('\u00a0', ' ').strip().replaceFirst("^0+(?=[0-9])", "");
        if (!digits.matches("[0-9]{1,5}") || digits.equals("0")) {
            return Optional.empty();
        }
        return Optional.of(new SubscriberCode(Integer.parseInt(digits)));
    }

    @Override
    public int compareTo(SubscriberCode other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
