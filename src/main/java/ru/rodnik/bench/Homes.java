package ru.rodnik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Folders that benchmarks keep their databases in. */
final class Homes {

    private Homes() {}

    static Path fresh() {
        try {
            return Files.createTempDirectory("rodnik-bench-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With owners and rights, as PostgreSQL wants them. */
    static void copy(Path from, Path to) {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    /** Asks the program for the invariants, by a command beside the one that runs there, and says what it answers. */
    static boolean isIntact(ProgramJar jar, Path home, PrintStream out) {
        var check = CommandRun.toTheEnd(jar.start(List.of("check", "--rodnik.home=" + home)));
        var intact = check.status() == 0;
        out.println(intact ? "check: всё верно" : "check:\n" + String.join("\n", check.lines()));
        return intact;
    }
}
