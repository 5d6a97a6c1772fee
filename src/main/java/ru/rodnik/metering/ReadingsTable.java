package ru.rodnik.metering;

import java.util.List;
import ru.rodnik.files.TableVerdict.TableRow;

/** The columns of a table of readings, as the template names them. */
public final class ReadingsTable {

    public static final String CODE = "Код прибора";
    public static final String SERIAL = "Прибор";
    public static final String VALUE = "Новое показание";
    public static final String DAY = "Снято";

    private ReadingsTable() {}

    static TableRows<UploadedReading> of(List<TableRow> rows) {
        return TableHead.rows(rows, VALUE, List.of(CODE, SERIAL), "впишите показания в него.",
                (head, row) -> new UploadedReading(
                        row.number(), head.key(row, CODE), head.key(row, SERIAL), head.cell(row, VALUE),
                        head.cell(row, DAY)));
    }
}
