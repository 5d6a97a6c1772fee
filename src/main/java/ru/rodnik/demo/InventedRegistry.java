package ru.rodnik.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** An invented registry as files that can be imported. The same seed writes the same bytes on any machine and day. */
final class InventedRegistry {

    private InventedRegistry() {}

    /**
     * As many subscribers as asked for; past the last of all codes they are further contracts of the first ones. Beside the
     * registry files a bank statement a month.
     *
     * @return how many rows each file has got
     */
    static Map<String, Integer> write(Path folder, int subscribers, Months months, long seed) throws IOException {
        var payments = new PaymentsInventor(months, seed);
        try (var files = new RegistryWriter(folder, payments)) {
            var inventor = new SubscriberInventor(files, months, new TownProportions());
            for (int number = 0; number < subscribers; number++) {
                one(inventor, number, seed);
            }
            payments.write(folder);
            return files.counts();
        }
    }

    /** Some subscribers of no special fate, none of them under these codes. */
    static void fill(SubscriberInventor inventor, int subscribers, Set<Integer> taken, long seed) {
        for (int number = 0, written = 0; written < subscribers; number++) {
            if (!taken.contains(Codes.of(number))) {
                one(inventor, number, seed);
                written++;
            }
        }
    }

    private static void one(SubscriberInventor inventor, int number, long seed) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        if (number < Codes.COUNT) {
            inventor.invent(number, Codes.of(number), random);
        } else {
            inventor.furtherContract(number, Codes.of(number), random);
        }
    }
}
