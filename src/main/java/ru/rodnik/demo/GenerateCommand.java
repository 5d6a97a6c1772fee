package ru.rodnik.demo;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.ConsoleCommand;
import ru.rodnik.shared.BillingPeriod;

/** {@code generate}: a synthetic registry of any size. Its months end where {@code --last} says, not with today. */
@ConsoleCommand(
        name = "generate",
        usage = "--subscribers N --months M --seed S --out DIR [--last YYYY-MM]",
        purpose = "пишет выдуманный реестр в файлах импорта: то же зерно — те же байты",
        alone = true,
        options = {"subscribers", "months", "seed", "out", "last"})
class GenerateCommand implements Command {

    private static final Map<String, String> OTHERWISE =
            Map.of("subscribers", "1000", "months", "12", "seed", "1", "last", "2026-10");

    private static final List<String> COUNTED =
            List.of("subscribers", "contracts", "premises", "meters", "readings", "hot_water", "opening_balances");

    @Override
    public int run(CommandLine line) {
        var asked = new TreeMap<>(OTHERWISE);
        OTHERWISE.keySet().forEach(name -> line.option(name).ifPresent(value -> asked.put(name, value)));
        var out = line.option("out");
        if (out.isEmpty() || !areNumbers(asked)) {
            line.err().println("generate: нужны --out DIR и целые --subscribers, --months, --seed, --last как 2026-10");
            return WRONG_USAGE;
        }
        try {
            var counts = InventedRegistry.write(
                    Path.of(out.get()), number(asked, "subscribers"),
                    Months.upTo(BillingPeriod.of(asked.getOrDefault("last", "")), number(asked, "months")),
                    number(asked, "seed"));
            line.out().println(out.get() + ": months " + asked.get("months") + ", " + COUNTED.stream()
                    .map(file -> file.replace('_', ' ') + " " + counts.getOrDefault(file, 0))
                    .collect(joining(", ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DONE;
    }

    private static boolean areNumbers(Map<String, String> asked) {
        return asked.entrySet().stream()
                .allMatch(option -> option.getKey().equals("last")
                        ? option.getValue().matches("20[0-9]{2}-(0[1-9]|1[0-2])")
                        : option.getValue().matches("[0-9]{1,6}"))
                && number(asked, "months") > 0;
    }

    private static int number(Map<String, String> asked, String option) {
        return Integer.parseInt(asked.getOrDefault(option, "0"));
    }
}
