package ru.rodnik.bench;

import java.io.IOException;
import java.io.PrintStream;
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

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public int run(CommandLine line, ProgramJar jar) {
        return ServedTown.use(
                jar, "bench upload: один абонент, " + METERS + " приборов", 1, METERS, line.out(),
                town -> run(town, line.out()));
    }

    private static int run(ServedTown town, PrintStream out) throws IOException {
        var client = new UploadingClient(town.address(), town.owners().getFirst().code());
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
        client.shows(address, "Квитанция о приёме");
        client.shows(client.upload(table), "Все показания из файла уже переданы");
        out.printf(Locale.ROOT, "  проверен и показан: в первый раз %.2f с, во второй %.2f с (не больше %.0f)%n",
                checked[0], checked[1], CHECKED_SECONDS_MAX);
        out.printf(Locale.ROOT, "  записан с квитанцией и журналом: %.2f с (не больше %.0f)%n", written,
                WRITTEN_SECONDS_MAX);
        out.println("  тот же файл ещё раз: всё уже передано, ничего не записано");
        var kept = Math.max(checked[0], checked[1]) <= CHECKED_SECONDS_MAX && written <= WRITTEN_SECONDS_MAX;
        out.println(kept ? "выдержано" : "НЕ ВЫДЕРЖАНО");
        return kept ? Command.DONE : Command.NOT_ALLOWED;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
