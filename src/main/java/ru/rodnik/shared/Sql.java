package ru.rodnik.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Long statements from files beside their class, and whole columns as parameters. */
public final class Sql {

    private static final ConcurrentHashMap<String, String> STATEMENTS = new ConcurrentHashMap<>();

    private Sql() {}

    /** The statement in a file beside the class; its psql lines ({@code \set …}) are for psql alone. */
    public static String beside(Class<?> owner, String file) {
        return STATEMENTS.computeIfAbsent(owner.getPackageName() + "/" + file, _ -> read(owner, file));
    }

    private static String read(Class<?> owner, String file) {
        try (var in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\\"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A moment as a parameter; pgjdbc takes no {@link Instant}. */
    public static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * One column of a set for {@code unnest}; the type is PostgreSQL's, like {@code bigint} or {@code numeric}. Of whole
     * numbers and texts the driver sends the bytes as they are, without quoting.
     */
    public static <T> SqlArrayValue column(String type, Collection<T> rows,
            Function<T, ? extends @Nullable Object> value) {
        var values = rows.stream().map(value);
        return new SqlArrayValue(type, switch (type) {
            case "bigint" -> values.map(v -> v == null ? null : ((Number) v).longValue()).toArray(Long[]::new);
            case "int" -> values.map(v -> v == null ? null : ((Number) v).intValue()).toArray(Integer[]::new);
            case "text" -> values.map(v -> v == null ? null : v.toString()).toArray(String[]::new);
            default -> values.toArray();
        });
    }
}
