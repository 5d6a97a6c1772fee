package ru.rodnik.shared;

import static java.util.stream.Collectors.toMap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows as records, a column named like the component each: what {@code query(Type.class)} does, for statements with so
 * many rows that looking for a conversion at every value is a fifth of their time. For one query; not shared.
 */
public final class RecordRows<T extends Record> implements RowMapper<T> {

    private final MethodHandle constructor;
    private final String[] names;
    private final Reader[] readers;
    private int @Nullable [] columns;

    private RecordRows(Class<T> type) {
        var components = type.getRecordComponents();
        this.names = Arrays.stream(components).map(component -> snakeCase(component.getName())).toArray(String[]::new);
        this.readers = Arrays.stream(components).map(component -> reader(component.getType())).toArray(Reader[]::new);
        this.constructor = constructor(type, components);
    }

    public static <T extends Record> RecordRows<T> of(Class<T> type) {
        return new RecordRows<>(type);
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            var canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public T mapRow(ResultSet row, int number) throws SQLException {
        var places = columns == null ? find(row) : columns;
        var values = new @Nullable Object[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] = readers[i].read(row, places[i]);
        }
        try {
            return (T) (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private int[] find(ResultSet row) throws SQLException {
        var found = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            found[i] = row.findColumn(names[i]);
        }
        columns = found;
        return found;
    }

    /** {@code connectedLoadM3H} is {@code connected_load_m3_h}. */
    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    private static final Map<Class<?>, Reader> READERS = Map.ofEntries(
            Map.entry(long.class, ResultSet::getLong),
            Map.entry(int.class, ResultSet::getInt),
            Map.entry(boolean.class, ResultSet::getBoolean),
            Map.entry(Long.class, unlessNull(ResultSet::getLong)),
            Map.entry(Integer.class, unlessNull(ResultSet::getInt)),
            Map.entry(String.class, ResultSet::getString),
            Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
            Map.entry(LocalDate.class, RecordRows::day),
            Map.entry(Instant.class, RecordRows::moment),
            Map.entry(BillingPeriod.class, of(RecordRows::day, BillingPeriod::containing)),
            Map.entry(Sha256.class, of(ResultSet::getString, Sha256::new)),
            Map.entry(SubscriberCode.class, of(unlessNull(ResultSet::getInt), SubscriberCode::of)),
            Map.entry(Money.class, of(ResultSet::getBigDecimal, Money::new)),
            Map.entry(CubicMetres.class, of(ResultSet::getBigDecimal, CubicMetres::new)),
            Map.entry(Price.class, of(ResultSet::getBigDecimal, Price::new)),
            Map.entry(VatRate.class, of(ResultSet::getBigDecimal, VatRate::new)));

    private static Reader reader(Class<?> type) {
        if (type.isEnum()) {
            var constants = Arrays.stream(type.getEnumConstants())
                    .collect(toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
            return of(ResultSet::getString, constants::get);
        }
        var reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("No column is read as " + type.getName());
        }
        return reader;
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Reader unlessNull(Reader reader) {
        return (row, column) -> {
            var value = reader.read(row, column);
            return row.wasNull() ? null : value;
        };
    }

    @SuppressWarnings("unchecked")
    private static <C> Reader of(Reader column, Function<C, ?> value) {
        return (row, index) -> {
            var read = column.read(row, index);
            return read == null ? null : value.apply((C) read);
        };
    }
}
