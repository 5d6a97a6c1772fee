package ru.rodnik.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A durable PostgreSQL of our own under {@code rodnik.home}: loopback only, passwords in a file nobody else reads.
 * It is a child of this process behind a pipe: when the process ends in any way, the server shuts down cleanly.
 * A second process on the same home does not start another server, it connects to the running one.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(20);

    /** Runs the server; ends it, fast but clean, when standard input ends. The last word is what to remove then. */
    private static final String WATCHDOG =
            """
            log=$1; remove=$2; shift 2
            "$@" </dev/null >>"$log" 2>&1 &
            server=$!
            cat >/dev/null
            kill -INT $server 2>/dev/null
            wait $server
            [ -z "$remove" ] || rm -rf "$remove"
            """;

    private final Path folder;
    private final Properties facts;
    private final boolean owned;
    private final @Nullable Process process;
    private final @Nullable FileChannel lockChannel;

    private EmbeddedPostgres(
            Path folder, Properties facts, @Nullable Process process, @Nullable FileChannel lockChannel) {
        this.folder = folder;
        this.facts = facts;
        this.owned = process != null;
        this.process = process;
        this.lockChannel = lockChannel;
    }

    /**
     * Starts the server of this home, or connects to the one that runs.
     *
     * @param ephemeral for tests: the whole home is removed when the process ends
     */
    static EmbeddedPostgres in(Path home, boolean ephemeral) {
        try {
            var folder = Files.createDirectories(home.toAbsolutePath().resolve("postgres"));
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return new EmbeddedPostgres(folder, readFacts(folder), null, null);
            }
            return start(folder, ephemeral ? home.toAbsolutePath().toString() : "", channel);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL in " + home + " does not start", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static EmbeddedPostgres start(Path folder, String removeAfterwards, FileChannel lock)
            throws IOException, SQLException {
        var binaries = PostgresBinaries.unpackedIn(folder);
        var data = folder.resolve("data");
        var fresh = !Files.exists(data.resolve("PG_VERSION"));
        var facts = fresh ? newFacts() : readFacts(folder);
        if (fresh) {
            initialise(folder, binaries, data, facts);
        }
        awaitEndOfPredecessor(folder);
        facts.setProperty("port", Integer.toString(freePort(facts.getProperty("port"))));
        writeFacts(folder, facts);
        var process = launch(binaries, data, folder.resolve("server.log"), removeAfterwards, facts);
        var server = new EmbeddedPostgres(folder, facts, process, lock);
        server.awaitReady();
        if (fresh) {
            server.createDatabase();
        }
        return server;
    }

    /** The server of a program that was killed may still be shutting down; two must never run on the same data. */
    private static void awaitEndOfPredecessor(Path folder) throws IOException {
        var deadline = System.nanoTime() + START_MAX.toNanos();
        while (isServed(folder) && System.nanoTime() < deadline) {
            pause();
        }
    }

    private static boolean isServed(Path folder) throws IOException {
        try {
            var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
            var ours = folder.toRealPath().toString();
            return ProcessHandle.of(Long.parseLong(pid)).flatMap(process -> process.info().command())
                    .filter(file -> file.startsWith(ours)).isPresent();
        } catch (NoSuchFileException | NoSuchElementException | NumberFormatException _) {
            return false;
        }
    }

    private static void initialise(Path folder, Path binaries, Path data, Properties facts) throws IOException {
        var passwordFile = folder.resolve("initial-password");
        writePrivate(passwordFile, facts.getProperty("postgres"));
        var unfinished = folder.resolve("data-unfinished");
        deleteTree(unfinished);
        deleteTree(data);
        Files.createDirectory(unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        giveToServer(folder, unfinished, passwordFile);
        var command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(
                binaries.resolve("bin/initdb").toString(), "-D", unfinished.toString(), "-U", "postgres",
                "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--data-checksums",
                "--locale=C", "--locale-provider=icu", "--icu-locale=ru-RU"));
        var output = run(command);
        Files.delete(passwordFile);
        if (!Files.exists(unfinished.resolve("PG_VERSION"))) {
            throw new IOException("initdb failed: " + output);
        }
        Files.move(unfinished, data);
    }

    private static Process launch(Path binaries, Path data, Path log, String removeAfterwards, Properties facts)
            throws IOException {
        var command = new ArrayList<String>();
        if (onPath("setsid")) {
            command.add("setsid"); // Ctrl-C at the console is for us; the server ends with the pipe
        }
        command.addAll(asOrdinaryUser());
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        giveToServer(log);
        command.addAll(List.of(
                "sh", "-c", WATCHDOG, "rodnik-postgres", log.toString(), removeAfterwards,
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(),
                "-c", "listen_addresses=127.0.0.1", "-c", "port=" + facts.getProperty("port"),
                "-c", "unix_socket_directories=", "-c", "max_connections=60",
                "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on",
                "-c", "shared_buffers=256MB", "-c", "work_mem=32MB", "-c", "maintenance_work_mem=256MB",
                "-c", "max_wal_size=2GB", "-c", "checkpoint_timeout=15min", "-c", "random_page_cost=1.1",
                "-c", "password_encryption=scram-sha-256", "-c", "timezone=UTC", "-c", "log_timezone=UTC",
                "-c", "jit=off"));
        if (!removeAfterwards.isEmpty()) {
            // every run of a test plans alike, and a test that hangs says at which statement
            command.addAll(List.of("-c", "autovacuum=off", "-c", "statement_timeout=3min"));
        }
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private void awaitReady() throws IOException, SQLException {
        var deadline = System.nanoTime() + START_MAX.toNanos();
        while (true) {
            try (var _ = connect("postgres", "postgres")) {
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline || (process != null && !process.isAlive())) {
                    throw new IOException("PostgreSQL is not ready; its own words: " + lastLinesOfLog(), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String lastLinesOfLog() throws IOException {
        var lines = Files.readAllLines(folder.resolve("server.log"), UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    private void createDatabase() throws SQLException {
        try (var connection = connect("postgres", "postgres"); var statement = connection.createStatement()) {
            // passwords are our own hexadecimal digits
            statement.execute("create role rodnik_owner login nosuperuser nobypassrls password '"
                    + password("rodnik_owner") + "'");
            statement.execute("create role rodnik_app login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                    + password("rodnik_app") + "'");
            statement.execute("create database rodnik owner rodnik_owner");
        }
        try (var connection = connect("rodnik", "postgres"); var statement = connection.createStatement()) {
            statement.execute("revoke create on schema public from public");
        }
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(url(database), role, password(role));
    }

    String url() {
        return url("rodnik");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + facts.getProperty("port") + "/" + database + "?connectTimeout=5";
    }

    String password(String role) {
        return facts.getProperty(role);
    }

    /** Whether this process runs the server, or another one does and we are guests. */
    boolean owned() {
        return owned;
    }

    @Override
    public void close() {
        if (process == null || lockChannel == null) {
            return;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
            }
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // --- facts: port and passwords, in a file only its owner reads

    private static Properties newFacts() {
        var facts = new Properties();
        for (var role : List.of("postgres", "rodnik_owner", "rodnik_app")) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            facts.setProperty(role, HexFormat.of().formatHex(bytes));
        }
        return facts;
    }

    private static Properties readFacts(Path folder) throws IOException {
        var file = folder.resolve("connection.properties");
        if (!Files.exists(file)) {
            throw new StartRefused(
                    "Другая копия программы сейчас создаёт базу в " + folder + ". Повторите через минуту.");
        }
        var facts = new Properties();
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            facts.load(reader);
        }
        return facts;
    }

    private static void writeFacts(Path folder, Properties facts) throws IOException {
        var text = new StringBuilder();
        facts.stringPropertyNames().stream().sorted()
                .forEach(name -> text.append(name).append('=').append(facts.getProperty(name)).append('\n'));
        writePrivate(folder.resolve("connection.properties"), text.toString());
    }

    private static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, UTF_8);
    }

    private static int freePort(@Nullable String last) throws IOException {
        for (var candidate : last == null ? new int[] {0} : new int[] {Integer.parseInt(last), 0}) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), candidate));
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (candidate == 0) {
                    throw taken;
                }
            }
        }
        throw new IOException("No free port");
    }

    // --- PostgreSQL refuses to run as root: a user namespace hides that we are, or else it runs as nobody

    private static List<String> asOrdinaryUser() throws IOException {
        if (!runningAsRoot()) {
            return List.of();
        }
        if (namespacesAllowed()) {
            return List.of("unshare", "-U");
        }
        return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }

    private static void giveToServer(Path... paths) throws IOException {
        if (runningAsRoot() && !namespacesAllowed()) {
            for (var path : paths) {
                run(List.of("chown", "65534:65534", path.toString()));
            }
        }
    }

    private static boolean runningAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean namespacesAllowed() throws IOException {
        return onPath("unshare") && run(List.of("unshare", "-U", "true")).isEmpty();
    }

    private static boolean onPath(String command) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, command))) {
                return true;
            }
        }
        return false;
    }

    private static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
