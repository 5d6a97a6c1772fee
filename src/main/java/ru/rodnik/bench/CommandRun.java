package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A command of the program as a process of its own, watched until it ends or killed before. */
final class CommandRun {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+([0-9]+) kB");
    private static final int WATCH_MILLIS = 200;
    private static final int KILOBYTES = 1024;

    private final Process process;
    private final long began = System.nanoTime();
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Long> underWay = new CompletableFuture<>();
    private final Thread listener;
    private long peakKilobytes;

    /**
     * What became of it.
     *
     * @param seconds from the start of the process to its end
     * @param afterBegin seconds after it said that the work has begun; 0 where it did not say so
     * @param peakMegabytes the most memory its Java held at any moment
     */
    record Ended(int status, List<String> lines, double seconds, double afterBegin, long peakMegabytes) {

        /** The same, or a complaint where it refused. */
        Ended done() {
            if (status != 0) {
                throw new IllegalStateException("Ended with " + status + ":\n" + String.join("\n", lines));
            }
            return this;
        }

        /** The numbers of the first line that fits, by the groups of the pattern. */
        List<Double> figures(Pattern pattern) {
            return lines.stream().map(pattern::matcher).filter(found -> found.find()).findFirst()
                    .map(found -> IntStream.rangeClosed(1, found.groupCount())
                            .mapToObj(group -> Double.valueOf(found.group(group))).toList())
                    .orElseThrow(() -> new IllegalStateException(
                            "Nothing like " + pattern + " in:\n" + String.join("\n", lines)));
        }
    }

    private CommandRun(Process process, String begins) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(() -> listen(begins));
    }

    /** @param begins what the line says that means the work has begun */
    static CommandRun watch(Process process, String begins) {
        return new CommandRun(process, begins);
    }

    /** Runs it to its end. */
    static Ended toTheEnd(Process process) {
        return new CommandRun(process, "").end();
    }

    private void listen(String begins) {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (!begins.isEmpty() && line.contains(begins)) {
                    underWay.complete(System.nanoTime());
                }
            }
        } catch (IOException _) {
            // killed: what it said before is kept
        }
        underWay.complete(0L);
    }

    /** Returns when it says so, or has ended. */
    void awaitBegin() {
        if (underWay.join() == 0) {
            throw new IllegalStateException("Ended before it began:\n" + String.join("\n", lines));
        }
    }

    /** Ends the process as a power cut would, so many milliseconds after the work began, unless it is done by then. */
    boolean killAfter(long millis) {
        try {
            underWay.join();
            if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                return false;
            }
            process.destroyForcibly().waitFor();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Ended end() {
        try {
            while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                measure();
            }
            var ended = System.nanoTime();
            listener.join();
            var begin = underWay.join();
            return new Ended(
                    process.exitValue(), List.copyOf(lines), seconds(ended - began),
                    begin == 0 ? 0 : seconds(ended - begin), peakKilobytes / KILOBYTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void measure() {
        try {
            var peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
            if (peak.find()) {
                peakKilobytes = Math.max(peakKilobytes, Long.parseLong(peak.group(1)));
            }
        } catch (IOException | UncheckedIOException _) {
            // it has ended meanwhile
        }
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
