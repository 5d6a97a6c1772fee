package ru.rodnik.metering;

import java.util.List;
import ru.rodnik.files.TableVerdict.TableRow;

/** The columns of a table of hot-water volumes, as the template names them. */
public final class HotWaterTable {

    public static final String CODE = "Код объекта";
    public static final String ADDRESS = "Адрес";
    public static final String VOLUME = "Объём горячей воды";
    public static final String NOT_CONSUMED = "Не потреблялась";
    public static final String COVERS = "Документ за";

    private HotWaterTable() {}

    static TableRows<UploadedVolume> of(List<TableRow> rows) {
        return TableHead.rows(rows, VOLUME, List.of(CODE, ADDRESS), "впишите объёмы в него.",
                (head, row) -> new UploadedVolume(
                        row.number(), head.key(row, CODE), head.key(row, ADDRESS), head.cell(row, VOLUME),
                        head.cell(row, NOT_CONSUMED), head.cell(row, COVERS)));
    }
}
