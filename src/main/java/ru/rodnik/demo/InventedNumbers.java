package ru.rodnik.demo;

import java.util.random.RandomGenerator;
import ru.rodnik.registry.Inn;
import ru.rodnik.registry.Ogrn;

/**
 * Numbers whose check digits are right and which nobody bears: tax office 6399 does not exist, and state registration
 * began after the year 00.
 */
final class InventedNumbers {

    static final String KPP = "639901001";

    private InventedNumbers() {}

    static String innOfOrganisation(int number) {
        return completed("6399%05d".formatted(number % 100_000), 1, candidate -> Inn.parse(candidate).isPresent());
    }

    static String innOfPerson(int number) {
        return completed("6399%06d".formatted(number % 1_000_000), 2, candidate -> Inn.parse(candidate).isPresent());
    }

    static String ogrn(int number) {
        return completed("10063%07d".formatted(number % 10_000_000), 1, candidate -> Ogrn.parse(candidate).isPresent());
    }

    static String ogrnip(int number) {
        return completed("30063%09d".formatted(number), 1, candidate -> Ogrn.parse(candidate).isPresent());
    }

    /** A telephone that no exchange of Samara has. */
    static String phone(RandomGenerator random) {
        return "8 (846) 000-%02d-%02d".formatted(random.nextInt(100), random.nextInt(100));
    }

    private interface Check {
        boolean holds(String candidate);
    }

    private static String completed(String digits, int missing, Check check) {
        var last = missing == 1 ? 10 : 100;
        for (int tail = 0; tail < last; tail++) {
            var candidate = digits + (missing == 1 ? "%d" : "%02d").formatted(tail);
            if (check.holds(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("No check digit for " + digits);
    }
}
