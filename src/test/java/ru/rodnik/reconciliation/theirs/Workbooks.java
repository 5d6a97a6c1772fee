package ru.rodnik.reconciliation.theirs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Books of Excel made of rows of texts and numbers. */
public final class Workbooks {

    private Workbooks() {}

    /** Numbers where a cell is a BigDecimal, nothing where it is empty. */
    public static byte[] of(List<List<Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Карточка");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case BigDecimal number -> sheet.value(row, column, number);
                        case String text when !text.isEmpty() -> sheet.value(row, column, text);
                        default -> {}
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
