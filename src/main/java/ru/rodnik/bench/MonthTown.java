package ru.rodnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A synthetic utility in a home of its own, with one month that is still to be run. */
record MonthTown(ProgramJar jar, Path folder) {

    /** The last month of the readings. */
    static final String MONTH = "2026-10";

    /** Whatever is dated later a run wrote. */
    private static final String CLOCK_BEFORE = "--rodnik.clock=2026-11-02T10:00:00+04:00";

    /** What the program's clock says when a command begins: the month is over. */
    private static final String CLOCK = "--rodnik.clock=2026-11-03T10:00:00+04:00";

    /** Invents so many contracts with readings of so many months and imports them. */
    static MonthTown invent(ProgramJar jar, Path folder, int contracts, int months, long seed) {
        return invent(jar, folder, contracts, months, seed, _ -> {});
    }

    /** @param more puts other files into the folder before it is imported */
    static MonthTown invent(
            ProgramJar jar, Path folder, int contracts, int months, long seed, Consumer<Path> more) {
        var town = new MonthTown(jar, folder);
        var registry = folder.resolveSibling(folder.getFileName() + "-registry");
        CommandRun.toTheEnd(jar.start(List.of(
                "generate", "--subscribers", Integer.toString(contracts), "--months", Integer.toString(months),
                "--last", MONTH, "--seed", Long.toString(seed), "--out", registry.toString()))).done();
        more.accept(registry);
        CommandRun.toTheEnd(jar.startForLong(List.of(
                "import", registry.toString(), "--rodnik.home=" + folder, "--rodnik.demo=false", CLOCK_BEFORE))).done();
        Homes.remove(registry);
        return town;
    }

    /** A copy of everything, the database included; nothing may run on it. */
    MonthTown copy(Path to) {
        Homes.copy(folder, to);
        return new MonthTown(jar, to);
    }

    /** A command on this home, quick to begin. */
    Process start(String... words) {
        return jar.start(on(words));
    }

    /** A command on this home, quick in the long run. */
    Process forLong(String... words) {
        return jar.startForLong(on(words));
    }

    /** The same with so many megabytes for its objects. */
    Process within(int megabytes, String... words) {
        return jar.startWithin(megabytes, on(words));
    }

    /** Every exported table of the month, name and bytes. */
    List<Path> export(Path to) {
        CommandRun.toTheEnd(start("export", "all", "--period", MONTH, "--out", to.toString())).done();
        try (var files = Files.list(to)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> on(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--rodnik.home=" + folder, "--rodnik.demo=false", CLOCK));
        return all;
    }
}
