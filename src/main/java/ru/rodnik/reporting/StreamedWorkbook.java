package ru.rodnik.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A file of Excel of any length: row by row, sheet after sheet, holding a thousand rows at most. What no sheet holds goes on
 * in another of the same name with a number. Text is text, there is no way to put a formula into it (T36).
 */
public final class StreamedWorkbook implements AutoCloseable {

    private static final int HELD = 1_000;
    private static final int ROWS_MOST = 1_048_000;
    private static final int LONGEST_CELL = 32_767;

    private final org.dhatim.fastexcel.Workbook book;

    public StreamedWorkbook(OutputStream out) {
        this.book = new org.dhatim.fastexcel.Workbook(out, "Rodnik", "1.0");
    }

    /** The next sheet; the one before must be finished. */
    public <T> Rows<T> sheet(String name, List<ReportColumn<T>> columns) {
        return new Rows<>(name, List.copyOf(columns));
    }

    /** The last sheet, which says what was exported. */
    public void about(Map<String, String> lines) throws IOException {
        var sheet = book.newWorksheet("О выгрузке");
        sheet.width(0, 24);
        sheet.width(1, 72);
        int row = 0;
        for (var line : lines.entrySet()) {
            sheet.value(row, 0, line.getKey());
            sheet.value(row, 1, line.getValue());
            row++;
        }
        sheet.finish();
    }

    /** Ends the file; without it nobody can open it. */
    @Override
    public void close() throws IOException {
        book.close();
    }

    /** The rows of one sheet. */
    public final class Rows<T> {

        private final String name;
        private final List<ReportColumn<T>> columns;
        private int sheets;
        private int row;
        private int flushed;
        private @Nullable Worksheet sheet;

        private Rows(String name, List<ReportColumn<T>> columns) {
            this.name = name;
            this.columns = columns;
        }

        public void add(T value) throws IOException {
            var current = sheet == null ? begin() : sheet;
            row++;
            for (int column = 0; column < columns.size(); column++) {
                cell(current, column, columns.get(column).value().apply(value));
            }
            if (row - flushed == HELD) {
                flush(current);
            }
            if (row == ROWS_MOST) {
                finish();
            }
        }

        /** Also of a sheet without rows: its head is written. */
        public void finish() throws IOException {
            var current = sheet == null ? (sheets == 0 ? begin() : null) : sheet;
            if (current != null) {
                flush(current);
                current.setAutoFilter(0, 0, Math.max(1, row), columns.size() - 1);
                current.finish();
                sheet = null;
            }
        }

        private Worksheet begin() {
            sheets++;
            row = 0;
            flushed = 0;
            var begun = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
            for (int column = 0; column < columns.size(); column++) {
                begun.width(column, columns.get(column).kind().width());
                begun.inlineString(0, column, columns.get(column).head());
            }
            begun.range(0, 0, 0, columns.size() - 1).style().bold().fillColor("F4F1EC").wrapText(true).set();
            begun.freezePane(0, 1);
            sheet = begun;
            return begun;
        }

        private void flush(Worksheet current) throws IOException {
            if (row > flushed) {
                for (int column = 0; column < columns.size(); column++) {
                    current.range(flushed + 1, column, row, column).style()
                            .format(columns.get(column).kind().format()).set();
                }
            }
            current.flush();
            flushed = row;
        }

        private void cell(Worksheet current, int column, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case String text -> current.inlineString(row, column, shown(text));
                case BigDecimal number -> current.value(row, column, number);
                case LocalDate day -> current.value(row, column, day);
                default -> throw new IllegalArgumentException(
                        "A cell is text, a number or a day, not " + value.getClass());
            }
        }

        private String shown(String text) {
            var clean = text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "");
            return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean;
        }
    }
}
