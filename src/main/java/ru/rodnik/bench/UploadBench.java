package ru.rodnik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;

/**
 * {@code bench upload}: how long a table of 10 000 readings takes from the first byte sent to the page with every row
 * judged, and from «Передать» to the receipt of what is durable. The program has just started: the first table finds it
 * cold.
 */
class UploadBench implements Benchmark {

    private static final int METERS = 10_000;
    private static final double CHECKED_SECONDS_MAX = 3;
    private static final double WRITTEN_SECONDS_MAX = 3;
    private static final OffsetDateTime WITHIN_THE_WINDOW = OffsetDateTime.parse("2026-11-12T10:00:00+04:00");

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public int run(CommandLine line, ProgramJar jar) {
        var home = Homes.fresh();
        try {
            return run(jar, home, line.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Homes.remove(home);
        }
    }

    private static int run(ProgramJar jar, Path home, PrintStream out) throws IOException {
        out.println("bench upload: один абонент, " + METERS + " приборов, база " + home);
        var owner = PressedTown.build(home, 1, METERS).getFirst();
        var program = ServedProgram.startForLong(jar, home, WITHIN_THE_WINDOW);
        var atEnd = new Thread(program::kill);
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            var client = new UploadingClient(program.address(), owner.code());
            client.signIn();
            var table = client.filledTemplate();
            out.printf(Locale.ROOT, "  файл XLSX: %d строк, %d КБ%n", METERS, table.length / 1024);
            var checked = new double[2];
            var address = "";
            for (int turn = 0; turn < checked.length; turn++) {
                var since = System.nanoTime();
                address = client.upload(table);
                client.shows(address, "Готовы, 10\u00a0000");
                checked[turn] = seconds(since);
            }
            var page = client.open(address);
            var began = System.nanoTime();
            client.handIn(address, page);
            var written = seconds(began);
            client.shows(client.upload(table), "Все показания из файла уже переданы");
            out.printf(Locale.ROOT, "  проверен и показан: в первый раз %.2f с, во второй %.2f с (не больше %.0f)%n",
                    checked[0], checked[1], CHECKED_SECONDS_MAX);
            out.printf(Locale.ROOT, "  записан с квитанцией и журналом: %.2f с (не больше %.0f)%n", written,
                    WRITTEN_SECONDS_MAX);
            out.println("  тот же файл ещё раз: всё уже передано, ничего не записано");
            var kept = Math.max(checked[0], checked[1]) <= CHECKED_SECONDS_MAX && written <= WRITTEN_SECONDS_MAX;
            out.println(kept ? "выдержано" : "НЕ ВЫДЕРЖАНО");
            return kept ? Command.DONE : Command.NOT_ALLOWED;
        } finally {
            program.stop();
            Runtime.getRuntime().removeShutdownHook(atEnd);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
