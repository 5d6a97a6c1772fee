package ru.rodnik.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** The same table as text for programs: UTF-8 with its mark, {@code ;} between cells, a point as the decimal sign. */
public final class CsvText {

    private static final char MARK = '\ufeff';
    private static final String DANGEROUS_FIRST = "=+-@\t\r\0";
    private static final CSVFormat DIALECT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private CsvText() {}

    public static <T> byte[] of(List<ReportColumn<T>> columns, List<T> rows) {
        var text = new StringBuilder().append(MARK);
        try (var lines = DIALECT.print(text)) {
            lines.printRecord(columns.stream().map(ReportColumn::head));
            for (var row : rows) {
                lines.printRecord(columns.stream().map(column -> cell(column, row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static <T> String cell(ReportColumn<T> column, T row) {
        var value = column.value().apply(row);
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case LocalDate day when column.kind() == ReportColumn.Kind.MONTH -> YearMonth.from(day).toString();
            case LocalDate day -> day.toString();
            default -> harmless(value.toString());
        };
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe before it (T36). */
    static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return DANGEROUS_FIRST.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
