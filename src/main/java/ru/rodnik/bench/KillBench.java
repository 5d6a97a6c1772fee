package ru.rodnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.util.FileSystemUtils;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;

/**
 * {@code bench kill}: an acknowledged reading survives kill -9 (T42). With {@code --control} the database is told to
 * acknowledge before it has written; then readings must be missed, or this bench could not see a loss.
 */
class KillBench implements Benchmark {

    private static final int ROUNDS = 20;
    private static final String NUMBER = "[0-9]{1,9}";

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public int run(CommandLine line) {
        var rounds = line.option("rounds").orElse(Integer.toString(ROUNDS));
        var seed = line.option("seed").orElseGet(() -> Integer.toString(new SecureRandom().nextInt(1_000_000)));
        if (!rounds.matches("[1-9][0-9]{0,3}") || !seed.matches(NUMBER)) {
            line.err().println("bench kill: --rounds от 1 до 9999, --seed целое число до 9 цифр");
            return Command.WRONG_USAGE;
        }
        var jar = ProgramJar.running();
        if (jar.isEmpty()) {
            line.err().println("bench kill: запустите из собранной программы, java -jar target/rodnik.jar bench kill");
            return Command.NOT_ALLOWED;
        }
        var home = newHome();
        line.out().println("bench kill: раундов " + rounds + ", зерно " + seed + ", база " + home);
        var ordeal = new KillRounds(jar.get(), home, Long.parseLong(seed), line.flag("control"), line.out());
        var withstood = ordeal.run(Integer.parseInt(rounds));
        if (withstood) {
            FileSystemUtils.deleteRecursively(home.toFile());
        } else {
            line.err().println("bench kill: испытание не выдержано, база оставлена в " + home);
        }
        return withstood ? Command.DONE : Command.NOT_ALLOWED;
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory("rodnik-bench-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
