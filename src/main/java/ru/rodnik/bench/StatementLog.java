package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the embedded server of a home was told to do, read from its own log. */
final class StatementLog {

    /** A statement with placeholders {@code $1}, as the server got it, and its parameters in their text form. */
    record Statement(String text, List<@Nullable String> parameters) {}

    private static final Pattern ENTRY = Pattern.compile(
            "^[-0-9]+ [:.0-9]+ UTC \\[\\d+\\] (\\w+):  (.*?)(?=^[-0-9]+ [:.0-9]+ UTC |\\z)",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')");

    private final HomeDatabase database;
    private final Path file;

    StatementLog(Path home) {
        this.database = new HomeDatabase(home);
        this.file = home.resolve("postgres/server.log");
    }

    /** Work whose statements are wanted. */
    interface Work {
        void carryOut() throws IOException;
    }

    /** Everything the server executes for the program from here on is logged, until {@link #quiet}. */
    void listen() throws SQLException {
        database.administer("alter system set log_statement = 'all'", "select pg_reload_conf()");
    }

    void quiet() throws SQLException {
        database.administer("alter system reset log_statement", "select pg_reload_conf()");
    }

    /** The statements of this work, in the order in which the server began them. */
    List<Statement> of(Work work) throws IOException {
        var from = file.toFile().length();
        work.carryOut();
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(from);
            var bytes = new byte[(int) (log.length() - from)];
            log.readFully(bytes);
            return statements(new String(bytes, UTF_8));
        }
    }

    static List<Statement> statements(String log) {
        var statements = new ArrayList<Statement>();
        var entries = ENTRY.matcher(log);
        while (entries.find()) {
            var words = entries.group(2).strip();
            var executed = EXECUTED.matcher(words);
            if (entries.group(1).equals("LOG") && executed.matches()) {
                statements.add(new Statement(executed.group(1).replace("\n\t", "\n").strip(), List.of()));
            } else if (entries.group(1).equals("DETAIL") && !statements.isEmpty()) {
                var told = statements.removeLast();
                statements.add(new Statement(told.text(), parameters(words)));
            }
        }
        return statements;
    }

    private static List<@Nullable String> parameters(String detail) {
        var values = new ArrayList<@Nullable String>();
        var found = PARAMETER.matcher(detail);
        while (found.find()) {
            values.add(found.group(1) == null ? null : found.group(1).replace("''", "'"));
        }
        return values;
    }
}
