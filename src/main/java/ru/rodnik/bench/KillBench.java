package ru.rodnik.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;

/**
 * {@code bench kill}: an acknowledged reading survives kill -9 (T42), so do numbers and fetched papers (T43, T52), and a
 * month that was killed while it ran comes to the same bytes (T50). With {@code --control} the database is told to acknowledge before it has written; then readings
 * must be missed, or this bench could not see a loss.
 */
class KillBench implements Benchmark {

    private static final String READINGS = "readings";
    private static final String MONTH = "month";
    private static final String DOCUMENTS = "documents";
    private static final Map<String, Integer> ROUNDS = Map.of(READINGS, 20, DOCUMENTS, 20, MONTH, 10);
    private static final String NUMBER = "[0-9]{1,9}";

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public int run(CommandLine line, ProgramJar jar) {
        var asked = line.arguments().size() > 1
                ? Arrays.stream(line.argument(1).split(",", -1)).distinct().toList()
                : List.of(READINGS, DOCUMENTS, MONTH);
        var rounds = line.option("rounds");
        var seed = line.option("seed").orElseGet(() -> Integer.toString(new SecureRandom().nextInt(1_000_000)));
        if (!ROUNDS.keySet().containsAll(asked) || rounds.filter(n -> !n.matches("[1-9][0-9]{0,3}")).isPresent()
                || !seed.matches(NUMBER)) {
            line.err().println(
                    "bench kill [readings,documents,month]: --rounds от 1 до 9999, --seed целое число до 9 цифр");
            return Command.WRONG_USAGE;
        }
        var home = Homes.fresh();
        line.out().println("bench kill: " + String.join(", ", asked) + ", зерно " + seed + ", база " + home);
        boolean withstood = true;
        for (var ordeal : asked) {
            int times = rounds.map(Integer::valueOf).orElseGet(() -> ROUNDS.getOrDefault(ordeal, 1));
            withstood &= switch (ordeal) {
                case MONTH -> new MonthKills(jar, home.resolve(MONTH), Long.parseLong(seed), line.out()).run(times);
                case DOCUMENTS -> new DocumentKills(jar, demo(home), Long.parseLong(seed), line.out()).run(times);
                default -> new KillRounds(jar, demo(home), Long.parseLong(seed), line.flag("control"), line.out())
                        .run(times);
            };
        }
        if (withstood) {
            Homes.remove(home);
        } else {
            line.err().println("bench kill: испытание не выдержано, база оставлена в " + home);
        }
        return withstood ? Command.DONE : Command.NOT_ALLOWED;
    }

    /** Loaded once for all that serve from it. */
    private static Path demo(Path home) {
        return home.resolve("demo");
    }
}
