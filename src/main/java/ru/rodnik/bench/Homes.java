package ru.rodnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
}
