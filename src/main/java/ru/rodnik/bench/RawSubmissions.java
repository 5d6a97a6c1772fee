package ru.rodnik.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.rodnik.bench.StatementLog.Statement;

/**
 * The statements of one request as the database got them, given again over plain JDBC with nothing around them: what
 * the database alone can do. Each time another meter is read and what must be unique is made anew.
 */
final class RawSubmissions {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\d+");

    private final List<Statement> statements;
    private final long capturedMeter;
    private final Deque<Long> unread;
    private final String capturedKey;
    private final String capturedReceipt;
    private final String capturedNumber;
    private long number;

    /**
     * @param statements of a request that handed in one reading
     * @param meter the meter it was of
     * @param unread meters of the same subscriber that have no reading this month
     */
    RawSubmissions(List<Statement> statements, long meter, Deque<Long> unread) {
        this.statements = statements;
        this.capturedMeter = meter;
        this.unread = unread;
        this.capturedKey = parameter("idempotent_request (key", 0);
        this.capturedReceipt = parameter("submission (receipt", 0);
        this.capturedNumber = parameter("act (subscriber_code, number", 1);
        this.number = Long.parseLong(capturedNumber);
    }

    private String parameter(String columns, int place) {
        var found = statements.stream().filter(statement -> statement.text().contains(columns)).toList();
        if (found.size() != 1 || found.getFirst().parameters().get(place) == null) {
            throw new IllegalStateException(
                    "The log of a request has " + found.size() + " statements «" + columns + "»");
        }
        return found.getFirst().parameters().get(place);
    }

    /** Gives them all once; the connection commits by itself but between BEGIN and COMMIT. 0 where no meter is left. */
    int carryOut(Connection connection) throws SQLException {
        if (unread.isEmpty()) {
            return 0;
        }
        var meter = unread.remove();
        var key = UUID.randomUUID().toString();
        var receipt = "raw-" + key.substring(0, 18);
        number++;
        for (var statement : statements) {
            try (var prepared = connection.prepareStatement(PLACEHOLDER.matcher(statement.text()).replaceAll("?"))) {
                for (int i = 0; i < statement.parameters().size(); i++) {
                    var value = statement.parameters().get(i);
                    set(prepared, i + 1, value == null ? null : renewed(statement, value, meter, key, receipt));
                }
                prepared.execute();
            }
        }
        return 1;
    }

    private static void set(PreparedStatement prepared, int place, @Nullable String value) throws SQLException {
        prepared.setObject(place, value, Types.OTHER);
    }

    private String renewed(Statement statement, String value, long meter, String key, String receipt) {
        if (value.equals("{" + capturedMeter + "}") || value.equals("{\"" + capturedMeter + "\"}")) {
            return "{" + meter + "}";
        }
        if (value.equals(capturedNumber) && statement.text().contains("audit.")) {
            return Long.toString(number);
        }
        return value.replace(capturedKey, key).replace(capturedReceipt, receipt);
    }

    /** The texts, to tell one request from another. */
    List<String> texts() {
        return statements.stream().map(Statement::text).toList();
    }
}
