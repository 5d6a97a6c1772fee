package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program with the demo as a process of its own, which may be killed as a power cut kills: without a word. */
final class ServedProgram {

    private static final Pattern OPEN = Pattern.compile("http://localhost:[0-9]+");
    private static final int START_MAX_SECONDS = 300;
    private static final int STOP_MAX_SECONDS = 40;
    private static final int WORDS_KEPT = 200;

    private final Process process;
    private final Path home;
    private final CompletableFuture<URI> open = new CompletableFuture<>();
    private final BlockingDeque<String> lastWords = new LinkedBlockingDeque<>();

    private ServedProgram(Process process, Path home) {
        this.process = process;
        this.home = home;
        Thread.ofVirtual().start(this::listen);
    }

    /** Starts it on a free port; it is not ready yet. */
    static ServedProgram start(ProgramJar jar, Path home, OffsetDateTime clock) {
        return new ServedProgram(
                jar.start(List.of(
                        "--server.port=0", "--rodnik.home=" + home, "--rodnik.demo=true", "--rodnik.clock=" + clock)),
                home);
    }

    /** Starts it with the demo as it is run for real. */
    static ServedProgram startDemoForLong(ProgramJar jar, Path home, OffsetDateTime clock) {
        return new ServedProgram(
                jar.startForLong(List.of(
                        "--server.port=0", "--rodnik.home=" + home, "--rodnik.demo=true", "--rodnik.clock=" + clock)),
                home);
    }

    /** Starts it as it is run for real, on a home that holds subscribers already. */
    static ServedProgram startForLong(ProgramJar jar, Path home, OffsetDateTime clock) {
        return new ServedProgram(
                jar.startForLong(List.of("--server.port=0", "--rodnik.home=" + home, "--rodnik.clock=" + clock)), home);
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                lastWords.add(line);
                if (lastWords.size() > WORDS_KEPT) {
                    lastWords.removeFirst();
                }
                var found = OPEN.matcher(line);
                if (found.find()) {
                    open.complete(URI.create(found.group()));
                }
            }
        } catch (IOException _) {
            // killed: its last words are all there is
        }
        open.completeExceptionally(
                new IllegalStateException("The program ended:\n" + String.join("\n", lastWords)));
    }

    /** Where it serves, once it does. */
    URI address() {
        return open.orTimeout(START_MAX_SECONDS, TimeUnit.SECONDS).join();
    }

    /** What it said last, for whoever wonders why. */
    String lastWords() {
        return String.join("\n", lastWords);
    }

    /** kill -9 of the program; the server of its database sees the pipe close and shuts down. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** kill -9 of the PostgreSQL of this home, and of no other. */
    void killDatabase() {
        var server = databaseServer();
        server.destroyForcibly();
    }

    private ProcessHandle databaseServer() {
        try {
            var pid = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst());
            return ProcessHandle.of(pid)
                    .filter(server -> server.info().command().filter(file -> file.startsWith(home.toString()))
                            .isPresent())
                    .orElseThrow(() -> new IllegalStateException("No server of " + home + " under " + pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as an administrator would, and waits until its database is shut down too. */
    void stop() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(STOP_MAX_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The program does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
