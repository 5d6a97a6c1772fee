package ru.rodnik.shared;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tables as text for other programs (contract §3): {@code ;} between cells, quotes as in RFC 4180, a point as the
 * decimal sign, a line feed after each row.
 */
public final class Csv {

    private static final String FORMULA_FIRST = "=+-@\t\r\0";
    private static final CSVFormat DIALECT =
            CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator('\n').get();

    private final Appendable out;

    private Csv(Appendable out) {
        this.out = out;
    }

    /** A table that begins with its column names. */
    public static Csv begin(Appendable out, List<String> columns) throws IOException {
        var csv = new Csv(out);
        csv.row(columns);
        return csv;
    }

    /** One row. Numbers and days are written as such; text never becomes a formula of a spreadsheet (T36). */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        DIALECT.printRecord(out, cells.stream().map(Csv::cell).toArray());
    }

    /** A cell before it is quoted: none is empty, a number has a point, text is harmless. */
    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case CubicMetres volume -> volume.volume().toPlainString();
            case Money money -> money.amount().toPlainString();
            case Number number -> number.toString();
            default -> harmless(value.toString());
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_FIRST.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
