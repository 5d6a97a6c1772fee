package ru.rodnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** The rows a run of the month wrote, taken out of one database and written into another by COPY. */
final class WrittenRows {

    /** Parents first. */
    private static final List<String> TABLES = List.of(
            "billing.month_run", "billing.run_part", "consumption.volume", "billing.charge", "billing.parked_contract",
            "billing.inspection", "documents.series", "documents.document", "ledger.posting", "ledger.entry",
            "payments.allocation");

    private final Path folder;

    WrittenRows(Path folder) {
        this.folder = folder;
    }

    /** How many rows each table holds; before the first run of an empty database none. */
    static Map<String, Long> count(HomeDatabase database) {
        try (var connection = database.asAdministrator(); var statement = connection.createStatement()) {
            var counts = new LinkedHashMap<String, Long>();
            for (var table : tablesAndJournal()) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    counts.put(table, rows.getLong(1));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tablesAndJournal() {
        return Stream.concat(TABLES.stream(), Stream.of("audit.act")).toList();
    }

    void takeOut(HomeDatabase database) {
        try (var connection = database.asAdministrator()) {
            Files.createDirectories(folder);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : TABLES) {
                try (var file = Files.newOutputStream(folder.resolve(table))) {
                    copy.copyOut("copy (select * from " + table + written(table) + " order by " + order(table)
                            + ") to stdout", file);
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opening balances were there before the run. */
    private static String written(String table) {
        var since = " >= (select min(started_at) from billing.month_run_v)";
        return switch (table) {
            case "ledger.posting" -> " where posted_at" + since;
            case "ledger.entry" -> " where id in (select id from ledger.entry_v where posted_at" + since + ")";
            case "payments.allocation" -> " where allocated_at" + since;
            default -> "";
        };
    }

    /** In the order in which they were written: keys grow. */
    private static String order(String table) {
        return switch (table) {
            case "billing.run_part", "billing.parked_contract", "billing.inspection", "documents.series" -> "1, 2";
            default -> "id";
        };
    }

    /** Seconds that COPY takes, table by table, each in a transaction; every index and trigger does its work. */
    Map<String, Double> write(HomeDatabase database) {
        var seconds = new LinkedHashMap<String, Double>();
        try (var connection = database.asAdministrator()) {
            for (var table : TABLES) {
                long began = System.nanoTime();
                write(table, connection);
                seconds.put(table, (System.nanoTime() - began) / 1e9);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return seconds;
    }

    private void write(String table, Connection connection) throws SQLException {
        try (var file = Files.newInputStream(folder.resolve(table))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
