package ru.rodnik.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/**
 * One column of an exported table: what stands in its head, what its cells are, and where a cell comes from. Text is
 * always text and numbers are always numbers, whatever characters a name begins with (T36).
 *
 * @param value a String, BigDecimal or LocalDate as the kind says; null leaves the cell empty
 */
public record ReportColumn<T>(String head, Kind kind, Function<T, @Nullable Object> value) {

    /** What the cells are, and how wide a column of them is, in characters. */
    public enum Kind {
        TEXT("@", 24),
        LONG_TEXT("@", 56),
        MONEY("#,##0.00", 16),
        VOLUME("#,##0.000", 16),
        PRICE("#,##0.00###", 12),
        PERCENT("General", 10),
        COUNT("#,##0", 10),
        DATE("dd.mm.yyyy", 12),
        MONTH("mm.yyyy", 10);

        private final String format;
        private final int width;

        Kind(String format, int width) {
            this.format = format;
            this.width = width;
        }

        String format() {
            return format;
        }

        int width() {
            return width;
        }
    }

    public static <T> ReportColumn<T> text(String head, Function<T, @Nullable String> value) {
        return new ReportColumn<>(head, Kind.TEXT, value::apply);
    }

    public static <T> ReportColumn<T> longText(String head, Function<T, @Nullable String> value) {
        return new ReportColumn<>(head, Kind.LONG_TEXT, value::apply);
    }

    public static <T> ReportColumn<T> money(String head, Function<T, @Nullable Money> value) {
        return new ReportColumn<>(head, Kind.MONEY, row -> {
            var money = value.apply(row);
            return money == null ? null : money.amount();
        });
    }

    public static <T> ReportColumn<T> volume(String head, Function<T, @Nullable CubicMetres> value) {
        return new ReportColumn<>(head, Kind.VOLUME, row -> {
            var volume = value.apply(row);
            return volume == null ? null : volume.volume();
        });
    }

    public static <T> ReportColumn<T> price(String head, Function<T, @Nullable BigDecimal> value) {
        return new ReportColumn<>(head, Kind.PRICE, value::apply);
    }

    public static <T> ReportColumn<T> percent(String head, Function<T, @Nullable BigDecimal> value) {
        return new ReportColumn<>(head, Kind.PERCENT, value::apply);
    }

    /** How many of something. */
    public static <T> ReportColumn<T> count(String head, ToLongFunction<T> value) {
        return new ReportColumn<>(head, Kind.COUNT, row -> BigDecimal.valueOf(value.applyAsLong(row)));
    }

    public static <T> ReportColumn<T> date(String head, Function<T, @Nullable LocalDate> value) {
        return new ReportColumn<>(head, Kind.DATE, value::apply);
    }

    /** A month: a date of Excel shown as «10.2026», {@code 2026-10} in CSV. */
    public static <T> ReportColumn<T> month(String head, Function<T, @Nullable BillingPeriod> value) {
        return new ReportColumn<>(head, Kind.MONTH, row -> {
            var month = value.apply(row);
            return month == null ? null : month.firstDay();
        });
    }
}
