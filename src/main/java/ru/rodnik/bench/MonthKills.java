package ru.rodnik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The run of a month is killed at a random moment, of the calculation or of the release, and resumed; each time on a copy
 * of the same home. What is exported then is byte by byte what an undisturbed run exports (T50).
 */
final class MonthKills {

    private static final int CONTRACTS = 600;
    private static final int MONTHS = 3;
    private static final String BEGUN = "расчёт начат";
    private static final String[] RUN = {"bill", MonthTown.MONTH, "--release"};

    private final ProgramJar jar;
    private final Path folder;
    private final long seed;
    private final PrintStream out;
    private final RandomGenerator random;

    MonthKills(ProgramJar jar, Path folder, long seed, PrintStream out) {
        this.jar = jar;
        this.folder = folder;
        this.seed = seed;
        this.out = out;
        this.random = RandomGeneratorFactory.getDefault().create(seed);
    }

    /** Whether every resumed run came to the same. */
    boolean run(int rounds) {
        var town = MonthTown.invent(jar, folder.resolve("town"), CONTRACTS, MONTHS, seed);
        var quiet = town.copy(folder.resolve("quiet"));
        var undisturbed = CommandRun.watch(quiet.start(RUN), BEGUN).end().done();
        var expected = quiet.export(folder.resolve("expected"));
        int longest = (int) (undisturbed.afterBegin() * 1_000);
        out.printf("месяц: договоров %d, без помех %d мс; таблиц %d%n", CONTRACTS, longest, expected.size());
        int good = 0;
        for (int round = 1; round <= rounds; round++) {
            good += round(town, round, random.nextInt(Math.max(1, longest)), expected) ? 1 : 0;
        }
        out.printf("месяц: раундов %d, те же байты после продолжения %d%n", rounds, good);
        return good == rounds;
    }

    private boolean round(MonthTown town, int round, int millis, List<Path> expected) {
        var copy = town.copy(folder.resolve("round-" + round));
        var killed = CommandRun.watch(copy.start(RUN), BEGUN).killAfter(millis);
        CommandRun.toTheEnd(copy.start(RUN)).done();
        var different = copy.export(folder.resolve("exported-" + round)).stream()
                .filter(file -> !same(file, expected)).map(file -> file.getFileName().toString()).toList();
        var intact = CommandRun.toTheEnd(copy.start("check")).status() == 0;
        out.printf("месяц: раунд %d, %s через %d мс; %s, проверки %s%n", round,
                killed ? "убит" : "успел закончить", millis,
                different.isEmpty() ? "те же байты" : "отличаются " + different, intact ? "зелёные" : "КРАСНЫЕ");
        if (different.isEmpty() && intact) {
            Homes.remove(copy.folder());
        }
        return different.isEmpty() && intact;
    }

    private static boolean same(Path file, List<Path> expected) {
        return expected.stream()
                .filter(one -> one.getFileName().equals(file.getFileName()))
                .anyMatch(one -> {
                    try {
                        return Files.mismatch(one, file) < 0;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
