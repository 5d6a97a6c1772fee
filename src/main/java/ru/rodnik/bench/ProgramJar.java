package ru.rodnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The jar this program runs from, to be started again with the same Java. What the surroundings say about databases
 * and homes does not reach those processes: they are to be killed.
 */
record ProgramJar(Path file) {

    /** The jar, or none where the program runs from classes. */
    static Optional<ProgramJar> running() {
        var path = Path.of(System.getProperty("java.class.path", "")).toAbsolutePath();
        return path.toString().endsWith(".jar") && Files.isRegularFile(path)
                ? Optional.of(new ProgramJar(path))
                : Optional.empty();
    }

    /** Starts it, quick to begin rather than fast; both its outputs come in UTF-8 as one. */
    Process start(List<String> words) {
        return start(List.of("-XX:TieredStopAtLevel=1"), words);
    }

    /** Starts it as it runs for years: with every optimisation. */
    Process startForLong(List<String> words) {
        return start(List.of(), words);
    }

    /** The same with so many megabytes for its objects and no more: what holds too much of them at once does not end well. */
    Process startWithin(int megabytes, List<String> words) {
        return start(List.of("-Xmx" + megabytes + "m"), words);
    }

    private Process start(List<String> options, List<String> words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-jar", file.toString()));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet()
                .removeIf(name -> name.startsWith("RODNIK_") || name.startsWith("SPRING_")
                        || name.startsWith("SERVER_"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
