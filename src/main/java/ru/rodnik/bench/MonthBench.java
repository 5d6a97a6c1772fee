package ru.rodnik.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;

/**
 * {@code bench month}: calculates and releases one month of a synthetic utility, then writes the very rows it wrote by
 * COPY into the same tables of a copy of the same database, with their indexes and triggers; runs the month again; and
 * does the same with half the contracts.
 */
class MonthBench implements Benchmark {

    private static final int CONTRACTS = 100_000;
    private static final int MONTHS = 4;
    private static final long SEED = 1;
    private static final double COPY_TIMES_MOST = 3;
    private static final double AGAIN_MOST = 0.5;
    private static final double TWICE_MOST = 2.2;
    private static final long MEGABYTES_MOST = 2_000;
    private static final Pattern SECONDS = Pattern.compile("Секунд: расчёт ([0-9.]+), выпуск ([0-9.]+)");
    private static final String OPEN = "http://localhost";
    private static final String[] RUN = {"bill", MonthTown.MONTH, "--release"};

    @Override
    public String name() {
        return "month";
    }

    @Override
    public int run(CommandLine line, ProgramJar jar) {
        var asked = line.option("contracts").orElse(Integer.toString(CONTRACTS));
        if (!asked.matches("[1-9][0-9]{1,5}")) {
            line.err().println("bench month: --contracts от 10 до 999999");
            return Command.WRONG_USAGE;
        }
        var home = Homes.fresh();
        int contracts = Integer.parseInt(asked);
        line.out().println("bench month: договоров " + contracts + ", база " + home);
        var half = new Round(jar, home.resolve("half"), contracts / 2, line.out()).run(false);
        var whole = new Round(jar, home.resolve("whole"), contracts, line.out()).run(true);
        var kept = verdict(half, whole, line.out());
        Homes.remove(home);
        return kept ? Command.DONE : Command.NOT_ALLOWED;
    }

    /**
     * What one utility showed.
     *
     * @param copy seconds of COPY by table; empty where it was not asked for
     * @param wroteAgain whether the repeated run wrote a row
     */
    private record Measured(
            int contracts, double calculation, double release, double command, long megabytes, double again,
            boolean wroteAgain, Map<String, Double> copy) {

        double month() {
            return calculation + release;
        }

        double byCopy() {
            return copy.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private static boolean verdict(Measured half, Measured whole, PrintStream out) {
        var limits = new ArrayList<Boolean>();
        out.println("Пределы:");
        limits.add(limit(out, "расчёт и выпуск к COPY тех же строк", whole.month() / whole.byCopy(), COPY_TIMES_MOST));
        limits.add(limit(out, "повторный запуск к первому", whole.again() / whole.command(), AGAIN_MOST));
        limits.add(limit(out, "время на " + whole.contracts() + " договоров ко времени на " + half.contracts(),
                whole.month() / half.month(), TWICE_MOST));
        limits.add(limit(out, "память Java, МБ", whole.megabytes(), MEGABYTES_MOST));
        out.println("  повторный запуск " + (whole.wroteAgain() ? "ЗАПИСАЛ строки" : "не записал ни строки"));
        limits.add(!whole.wroteAgain());
        return limits.stream().allMatch(kept -> kept);
    }

    private static boolean limit(PrintStream out, String what, double value, double most) {
        out.printf("  %s: %.2f, предел %.2f%s%n", what, value, most, value <= most ? "" : " — НАРУШЕН");
        return value <= most;
    }

    /** One utility from its invention to the COPY of its month. */
    private record Round(ProgramJar jar, Path folder, int contracts, PrintStream out) {

        Measured run(boolean whole) {
            var town = MonthTown.invent(jar, folder, contracts, MONTHS, SEED);
            var before = town.copy(folder.resolveSibling(folder.getFileName() + "-before"));
            var first = CommandRun.toTheEnd(town.forLong(RUN)).done();
            var seconds = first.figures(SECONDS);
            out.printf("договоров %d: расчёт %.1f с, выпуск %.1f с, вся команда %.1f с, память Java %d МБ%n",
                    contracts, seconds.get(0), seconds.get(1), first.seconds(), first.peakMegabytes());
            if (!whole) {
                Homes.remove(folder);
                Homes.remove(before.folder());
                return new Measured(
                        contracts, seconds.get(0), seconds.get(1), first.seconds(), first.peakMegabytes(), 0, false,
                        Map.of());
            }
            var rows = new WrittenRows(folder.resolveSibling("rows"));
            var written = served(town, database -> {
                rows.takeOut(database);
                return WrittenRows.count(database);
            });
            var again = CommandRun.toTheEnd(town.forLong(RUN)).done();
            var writtenAgain = served(town, WrittenRows::count);
            out.printf("повторный запуск: вся команда %.1f с%n", again.seconds());
            var copy = served(before, rows::write);
            copy.forEach((table, took) -> out.printf("  COPY %s: строк %d, %.2f с%n", table, written.get(table), took));
            var measured = new Measured(
                    contracts, seconds.get(0), seconds.get(1), first.seconds(), first.peakMegabytes(), again.seconds(),
                    !written.equals(writtenAgain), copy);
            out.printf("COPY тех же строк: %.1f с%n", measured.byCopy());
            return measured;
        }

        /** While the database of the home runs. */
        private static <T> T served(MonthTown town, Function<HomeDatabase, T> work) {
            var process = town.start("serve", "--server.port=0");
            var program = CommandRun.watch(process, OPEN);
            try {
                program.awaitBegin();
                return work.apply(new HomeDatabase(town.folder()));
            } finally {
                process.destroy();
                program.end();
            }
        }
    }
}
