package ru.rodnik.metering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.rodnik.files.TableFile;
import ru.rodnik.files.TableVerdict.TableRow;

/** Finds the columns of an uploaded table by the words over them, wherever they stand. */
public sealed interface ReadingsTable {

    String CODE = "Код прибора";
    String SERIAL = "Прибор";
    String VALUE = "Новое показание";
    String DAY = "Снято";

    /** Its rows. */
    record Readings(List<UploadedReading> rows) implements ReadingsTable {
        public Readings {
            rows = List.copyOf(rows);
        }
    }

    /** What is missing. */
    record Unsuitable(String why) implements ReadingsTable {}

    static ReadingsTable of(List<TableRow> rows) {
        for (int head = 0; head < Math.min(rows.size(), 10); head++) {
            int value = column(rows.get(head), VALUE);
            int code = column(rows.get(head), CODE);
            int serial = column(rows.get(head), SERIAL);
            if (value >= 0 && (code >= 0 || serial >= 0)) {
                return readings(rows.subList(head + 1, rows.size()), code, serial, value, column(rows.get(head), DAY));
            }
        }
        return new Unsuitable("Не нашли столбцы «" + SERIAL + "» и «" + VALUE
                + "». Скачайте шаблон и впишите показания в него.");
    }

    private static ReadingsTable readings(List<TableRow> rows, int code, int serial, int value, int day) {
        if (rows.isEmpty()) {
            return new Unsuitable("В таблице нет ни одной строки с прибором.");
        }
        if (rows.size() > TableFile.ROWS_MAX) {
            return new Unsuitable("В таблице больше 10 000 строк. Разделите её на части.");
        }
        var readings = new ArrayList<UploadedReading>(rows.size());
        for (var row : rows) {
            readings.add(new UploadedReading(
                    row.number(), key(row.cell(code)), key(row.cell(serial)), row.cell(value).strip(),
                    row.cell(day).strip()));
        }
        return new Readings(readings);
    }

    private static int column(TableRow head, String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        for (int column = 0; column < head.cells().size(); column++) {
            var words = head.cell(column).strip().toLowerCase(Locale.ROOT);
            if (words.equals(wanted) || words.startsWith(wanted + ",")) {
                return column;
            }
        }
        return -1;
    }

    /** Text of our own CSV may have an apostrophe before it (T36); «№» is how people write numbers of meters. */
    private static String key(String cell) {
        var text = cell.strip();
        return (text.startsWith("'") || text.startsWith("№") ? text.substring(1) : text).strip();
    }
}
