package ru.rodnik.metering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import ru.rodnik.files.TableFile;
import ru.rodnik.files.TableVerdict.TableRow;
import ru.rodnik.metering.TableRows.Read;
import ru.rodnik.metering.TableRows.Unsuitable;

/** The columns of an uploaded table, found by the words over them, wherever they stand. */
final class TableHead {

    private static final int SOUGHT_IN_FIRST = 10;

    private final TableRow head;

    private TableHead(TableRow head) {
        this.head = head;
    }

    /**
     * The rows under the head, read one by one.
     *
     * @param value the column that is filled in
     * @param keys columns of which one says what a row is about
     * @param advice what to do where they are missing
     */
    static <R> TableRows<R> rows(
            List<TableRow> table, String value, List<String> keys, String advice,
            BiFunction<TableHead, TableRow, R> reader) {
        for (int at = 0; at < Math.min(table.size(), SOUGHT_IN_FIRST); at++) {
            var head = new TableHead(table.get(at));
            if (head.column(value).isPresent() && keys.stream().anyMatch(key -> head.column(key).isPresent())) {
                return head.read(table.subList(at + 1, table.size()), reader);
            }
        }
        return new Unsuitable<>(
                "Не нашли столбцы «" + keys.getLast() + "» и «" + value + "». Скачайте шаблон и " + advice);
    }

    private <R> TableRows<R> read(List<TableRow> under, BiFunction<TableHead, TableRow, R> reader) {
        if (under.isEmpty()) {
            return new Unsuitable<>("В таблице нет ни одной строки под заголовком.");
        }
        if (under.size() > TableFile.ROWS_MAX) {
            return new Unsuitable<>("В таблице больше 10 000 строк. Разделите её на части.");
        }
        var rows = new ArrayList<R>(under.size());
        for (var row : under) {
            rows.add(reader.apply(this, row));
        }
        return new Read<>(rows);
    }

    /** What stands in that column, nothing where there is none. */
    String cell(TableRow row, String name) {
        return column(name).map(row::cell).orElse("").strip();
    }

    /** Text of our own CSV may have an apostrophe before it (T36); «№» is how people write numbers. */
    String key(TableRow row, String name) {
        var text = cell(row, name);
        return (text.startsWith("'") || text.startsWith("№") ? text.substring(1) : text).strip();
    }

    private Optional<Integer> column(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        for (int column = 0; column < head.cells().size(); column++) {
            var words = head.cell(column).strip().toLowerCase(Locale.ROOT);
            if (words.equals(wanted) || words.startsWith(wanted + ",")) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
