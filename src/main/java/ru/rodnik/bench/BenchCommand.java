package ru.rodnik.bench;

import java.util.List;
import java.util.stream.Collectors;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.ConsoleCommand;

/** {@code bench NAME}: one of the benchmarks, on a database of its own. */
@ConsoleCommand(
        name = "bench",
        usage = "kill [readings,documents,month] [--rounds N] [--seed N] [--control] | readings | month [--contracts N]"
                + " | upload | drawing | documents [--papers N]",
        purpose = "испытание: kill убивает программу во время приёма показаний, выдачи документов и расчёта месяца,"
                + " readings меряет приём показаний рядом с пределом базы,"
                + " month меряет расчёт и выпуск месяца рядом с COPY тех же строк,"
                + " upload — таблицу из 10 000 показаний, drawing — печать документов рядом с OpenPDF,"
                + " documents — документы месяца: по одному и архивом, рядом с OpenPDF",
        arguments = 1,
        argumentsMax = 2,
        alone = true,
        flags = {"control"},
        options = {"rounds", "seed", "contracts", "papers"})
class BenchCommand implements Command {

    private static final List<Benchmark> BENCHMARKS =
            List.of(new KillBench(), new ReadingsBench(), new MonthBench(), new UploadBench(), new DrawingBench(),
                    new DocumentsBench());

    @Override
    public int run(CommandLine line) {
        var asked = BENCHMARKS.stream().filter(one -> one.name().equals(line.argument(0))).findFirst();
        if (asked.isEmpty()) {
            line.err().println("bench: нет испытания «" + line.argument(0) + "». Есть: "
                    + BENCHMARKS.stream().map(Benchmark::name).collect(Collectors.joining(", ")) + ".");
            return WRONG_USAGE;
        }
        var jar = ProgramJar.running();
        if (jar.isEmpty()) {
            line.err().println("bench: запустите из собранной программы, java -jar target/rodnik.jar bench "
                    + asked.get().name());
            return NOT_ALLOWED;
        }
        return asked.get().run(line, jar.get());
    }
}
