package ru.rodnik.bench;

import java.util.List;
import java.util.stream.Collectors;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.ConsoleCommand;

/** {@code bench NAME}: one of the benchmarks, on a database of its own. */
@ConsoleCommand(
        name = "bench",
        usage = "kill [--rounds N] [--seed N] [--control] | readings",
        purpose = "испытание: kill убивает программу во время приёма показаний и ищет каждое подтверждённое,"
                + " readings меряет приём показаний рядом с пределом базы",
        arguments = 1,
        alone = true,
        flags = {"control"},
        options = {"rounds", "seed"})
class BenchCommand implements Command {

    private static final List<Benchmark> BENCHMARKS = List.of(new KillBench(), new ReadingsBench());

    @Override
    public int run(CommandLine line) {
        var asked = BENCHMARKS.stream().filter(one -> one.name().equals(line.argument(0))).findFirst();
        if (asked.isEmpty()) {
            line.err().println("bench: нет испытания «" + line.argument(0) + "». Есть: "
                    + BENCHMARKS.stream().map(Benchmark::name).collect(Collectors.joining(", ")) + ".");
            return WRONG_USAGE;
        }
        return asked.get().run(line);
    }
}
