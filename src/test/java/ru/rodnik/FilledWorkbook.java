package ru.rodnik;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A template as a person gives it back: the same cells, and one column more filled in. */
public final class FilledWorkbook {

    private FilledWorkbook() {}

    /**
     * Fills in.
     *
     * @param head of the column to fill in, or what it begins with
     * @param value of a row below the head; null leaves the cell as it is
     */
    public static byte[] of(byte[] template, String head, Function<Row, @Nullable Object> value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ReadableWorkbook(new ByteArrayInputStream(template));
                var to = new Workbook(bytes, "test", "1.0");
                var rows = from.getFirstSheet().openStream()) {
            var sheet = to.newWorksheet("Лист");
            var all = rows.toList();
            int column = heads(all.getFirst()).indexOf(heads(all.getFirst()).stream()
                    .filter(name -> name.startsWith(head)).findFirst().orElseThrow());
            for (var row : all) {
                int number = row.getRowNum() - 1;
                row.stream().filter(cell -> cell != null && cell.getRawValue() != null)
                        .forEach(cell -> put(sheet, number, cell.getColumnIndex(), of(cell)));
                var filled = row == all.getFirst() ? null : value.apply(row);
                if (filled != null) {
                    put(sheet, number, column, filled);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> heads(Row row) {
        var heads = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            heads.add(row.getCell(i).getText());
        }
        return heads;
    }

    private static Object of(Cell cell) {
        return cell.getType() == CellType.NUMBER ? new BigDecimal(cell.getRawValue()) : cell.getText();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, value.toString());
        }
    }
}
