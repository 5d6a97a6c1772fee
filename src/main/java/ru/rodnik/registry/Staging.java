package ru.rodnik.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Temporary tables of the transaction, one a registry file, filled by COPY. Their statements are put together from the
 * names of columns in our code, never from what a file holds.
 */
@Component
class Staging {

    private static final int BUFFER = 1 << 16;

    private final JdbcClient sql;
    private final DataSource dataSource;

    Staging(JdbcClient sql, DataSource dataSource) {
        this.sql = sql;
        this.dataSource = dataSource;
    }

    /** An empty table, so that other files may look for what they refer to. */
    void open(RegistryFile file) {
        sql.sql("drop table if exists pg_temp." + file.table()).update();
        var columns = file.columns().stream()
                .map(column -> quoted(column.name()) + " " + column.format().sqlType())
                .collect(joining(", "));
        sql.sql("create temp table " + file.table() + " (line int not null, " + columns + ") on commit drop").update();
    }

    /** Brings in every row, faulty ones as well: others may refer to them. */
    void fill(RegistryFile file, Path path, Consumer<Mistake> mistakes) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "copy " + file.table() + " from stdin");
            try {
                var lines = new Lines(copy);
                new RegistryCsv(file, lines::add, mistakes).read(path);
                lines.flush();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(file.name() + " could not be staged", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        sql.sql("analyze " + file.table()).update();
    }

    record Place(int line, String field, String says) {}

    /** Mistakes that only sets show: the same row twice, and what the file's own statement finds. */
    List<Mistake> mistakes(RegistryFile file) {
        var found = new ArrayList<>(sql.sql(twice(file)).query(Place.class).list());
        found.addAll(sql.sql(file.mistakes()).query(Place.class).list());
        return found.stream()
                .map(place -> new Mistake(file.name(), place.line(), place.field(), place.says()))
                .toList();
    }

    private static String twice(RegistryFile file) {
        var key = file.key().stream().map(Staging::quoted).toList();
        return """
                select line, '%s' as field, 'given twice, first in line ' || first_line as says
                  from (select line, min(line) over (partition by %s) as first_line
                          from %s where %s is not null) same
                 where line > first_line
                """.formatted(
                file.key().getFirst(), String.join(", ", key), file.table(), String.join(" is not null and ", key));
    }

    long count(RegistryFile file) {
        return sql.sql("select count(*) from " + file.table()).query(Long.class).single();
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** Rows in the text form of COPY, sent by the bufferful. */
    private static final class Lines {

        private final CopyIn copy;
        private final StringBuilder waiting = new StringBuilder(BUFFER + 1024);

        Lines(CopyIn copy) {
            this.copy = copy;
        }

        void add(Row row) {
            waiting.append(row.line());
            for (var value : row.values()) {
                waiting.append('\t').append(escaped(value));
            }
            waiting.append('\n');
            if (waiting.length() >= BUFFER) {
                flush();
            }
        }

        private static String escaped(@Nullable String value) {
            return value == null ? "\\N" : value.indexOf('\\') < 0 ? value : value.replace("\\", "\\\\");
        }

        void flush() {
            var bytes = waiting.toString().getBytes(UTF_8);
            waiting.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new IllegalStateException("COPY was refused", e);
            }
        }
    }
}
