package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;

/**
 * {@code bench documents}: the month of a synthetic utility as one archive — every contract with a счёт and a УПД with its
 * XML, drawn, fixed and written with little memory —, the archive once more, single papers over HTTP, and the drawing alone
 * beside another engine.
 */
class DocumentsBench implements Benchmark {

    private static final int PAPERS = 20_000;
    private static final int PAPERS_A_CONTRACT = 2;
    private static final int MONTHS = 3;
    private static final long SEED = 1;
    private static final double PER_SECOND_LEAST = 300;
    private static final double SINGLE_MILLIS_MOST = 50;
    private static final double AGAIN_MOST = 0.7;
    /** For the objects of the program that writes the month, however many papers it has. */
    private static final int HEAP = 384;
    private static final double MEGABYTES_MOST = 800;
    private static final Pattern WRITTEN = Pattern.compile("Записано документов: ([0-9]+)");
    private static final Pattern SECONDS = Pattern.compile("Секунд: ([0-9.]+)");
    private static final OffsetDateTime DEMO_DAY = OffsetDateTime.parse("2026-11-12T10:00:00+04:00");

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public int run(CommandLine line, ProgramJar jar) {
        var asked = line.option("papers").orElse(Integer.toString(PAPERS));
        if (!asked.matches("[1-9][0-9]{2,6}")) {
            line.err().println("bench documents: --papers от 100 до 9999999");
            return Command.WRONG_USAGE;
        }
        int contracts = Integer.parseInt(asked) / PAPERS_A_CONTRACT;
        var home = Homes.fresh();
        line.out().println("bench documents: договоров " + contracts + ", база " + home);
        try {
            var limits = new Limits(line.out());
            var whole = pack(jar, home.resolve("town"), contracts, line.out());
            limits.atLeast("документов месяца в секунду", whole.perSecond(), PER_SECOND_LEAST);
            limits.atMost("архив ещё раз, ко времени первого", whole.again() / whole.seconds(), AGAIN_MOST);
            limits.atMost("память Java, МБ", whole.megabytes(), MEGABYTES_MOST);
            limits.atMost("один документ, 95 из 100 быстрее, мс", single(jar, home.resolve("demo"), line.out()),
                    SINGLE_MILLIS_MOST);
            var drawing = DrawingBench.measure();
            drawing.lines().forEach(line.out()::println);
            return limits.allKept() && drawing.kept() ? Command.DONE : Command.NOT_ALLOWED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Homes.remove(home);
        }
    }

    /** @param again seconds of the same command once more */
    private record Packed(int papers, double seconds, double again, long megabytes) {

        double perSecond() {
            return papers / seconds;
        }
    }

    private static Packed pack(ProgramJar jar, Path folder, int contracts, PrintStream out)
            throws IOException {
        var town = MonthTown.invent(jar, folder, contracts, MONTHS, SEED, DocumentsBench::universalPapers);
        CommandRun.toTheEnd(town.forLong("bill", MonthTown.MONTH, "--release")).done();
        var archive = folder.resolveSibling(folder.getFileName() + ".zip");
        var first = write(town, archive);
        int papers = first.figures(WRITTEN).getFirst().intValue();
        double seconds = first.figures(SECONDS).getFirst();
        out.printf(Locale.ROOT,
                "договоров %d: документов %d за %.1f с, %.0f в секунду, архив %d МБ, память Java %d МБ%n", contracts,
                papers, seconds, papers / seconds, Files.size(archive) >> 20, first.peakMegabytes());
        var again = write(town, archive).figures(SECONDS).getFirst();
        out.printf(Locale.ROOT, "тот же архив ещё раз: %.1f с%n", again);
        Homes.remove(folder);
        Files.delete(archive);
        return new Packed(papers, seconds, again, first.peakMegabytes());
    }

    private static CommandRun.Ended write(MonthTown town, Path archive) {
        return CommandRun.toTheEnd(town.within(HEAP, "documents", MonthTown.MONTH, "--out", archive.toString()))
                .done();
    }

    /** Every contract of the registry gets a УПД instead of счёт-фактура and act. */
    private static void universalPapers(Path registry) {
        try {
            var contracts = Files.readAllLines(registry.resolve("contracts.csv"), UTF_8);
            var number = List.of(contracts.getFirst().replace("\ufeff", "").split(";")).indexOf("number");
            Files.writeString(registry.resolve("paper_settings.csv"), contracts.stream().skip(1)
                    .map(row -> row.split(";", -1)[number] + ";2020-01-01;UTD")
                    .collect(Collectors.joining("\n", "contract_number;valid_from;paper_set\n", "\n")), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Papers nobody has asked for yet, one after the other, each drawn and fixed before it is sent. */
    private static double single(ProgramJar jar, Path home, PrintStream out) throws IOException {
        var program = ServedProgram.startDemoForLong(jar, home, DEMO_DAY);
        var atEnd = new Thread(program::kill);
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            var millis = new RegistryClient(program.address()).fetch();
            out.printf(Locale.ROOT, "по одному через HTTP: %d документов, половина за %.1f мс, 95%% за %.1f мс%n",
                    millis.size(), millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100));
            return millis.get(millis.size() * 95 / 100);
        } finally {
            program.stop();
            Runtime.getRuntime().removeShutdownHook(atEnd);
        }
    }

    /** Says each limit with what was measured. */
    private static final class Limits {

        private final PrintStream out;
        private final ArrayList<Boolean> kept = new ArrayList<>();

        Limits(PrintStream out) {
            this.out = out;
        }

        void atLeast(String what, double value, double least) {
            say(what, value, "не меньше", least, value >= least);
        }

        void atMost(String what, double value, double most) {
            say(what, value, "не больше", most, value <= most);
        }

        private void say(String what, double value, String bound, double limit, boolean holds) {
            out.printf(Locale.ROOT, "  %s: %.2f, %s %.2f%s%n", what, value, bound, limit, holds ? "" : " — НАРУШЕНО");
            kept.add(holds);
        }

        boolean allKept() {
            return kept.stream().allMatch(one -> one);
        }
    }
}
