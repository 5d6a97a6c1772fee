package ru.rodnik.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A file of Excel: sheets with one head row and typed cells, and last a sheet that says what was exported. There is no
 * way to put a formula into it (T36).
 */
public final class Workbook {

    private record Sheet<T>(String name, List<ReportColumn<T>> columns, List<T> rows) {}

    private static final int LONGEST_CELL = 32_767;

    private final List<Sheet<?>> sheets = new ArrayList<>();
    private final Map<String, String> about = new LinkedHashMap<>();

    /** One more sheet. */
    public <T> Workbook sheet(String name, List<ReportColumn<T>> columns, List<T> rows) {
        sheets.add(new Sheet<>(name, List.copyOf(columns), List.copyOf(rows)));
        return this;
    }

    /** One more line of the sheet «О выгрузке». */
    public Workbook about(String name, String value) {
        about.put(name, value);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "Rodnik", "1.0")) {
            for (var sheet : sheets) {
                write(book.newWorksheet(sheet.name()), sheet);
            }
            if (!about.isEmpty()) {
                writeAbout(book.newWorksheet("О выгрузке"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> void write(Worksheet sheet, Sheet<T> content) {
        var columns = content.columns();
        for (int column = 0; column < columns.size(); column++) {
            var kind = columns.get(column).kind();
            sheet.width(column, kind.width());
            sheet.value(0, column, columns.get(column).head());
            for (int row = 0; row < content.rows().size(); row++) {
                cell(sheet, row + 1, column, columns.get(column).value().apply(content.rows().get(row)));
            }
            if (!content.rows().isEmpty()) {
                sheet.range(1, column, content.rows().size(), column).style().format(kind.format()).set();
            }
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().fillColor("F4F1EC").wrapText(true).set();
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, Math.max(1, content.rows().size()), columns.size() - 1);
    }

    private void writeAbout(Worksheet sheet) {
        sheet.width(0, 24);
        sheet.width(1, 72);
        int row = 0;
        for (var line : about.entrySet()) {
            cell(sheet, row, 0, line.getKey());
            cell(sheet, row, 1, line.getValue());
            row++;
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> sheet.value(row, column, shown(text));
            case BigDecimal number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            default -> throw new IllegalArgumentException("A cell is text, a number or a day, not " + value.getClass());
        }
    }

    /** XML takes no control characters but tab and line ends, Excel no text longer than this. */
    private static String shown(String text) {
        var clean = text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "");
        return clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean;
    }
}
