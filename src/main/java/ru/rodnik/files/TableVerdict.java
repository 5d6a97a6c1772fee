package ru.rodnik.files;

import java.util.List;

/** What came of reading a table that somebody uploaded. */
public sealed interface TableVerdict {

    /** Rows with something in them; what a cell shows, numbers with a point. */
    record Table(List<TableRow> rows) implements TableVerdict {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** It is no table, or too much of one; with what to do. */
    record Unreadable(String why) implements TableVerdict {}

    /**
     * A row.
     *
     * @param number as the spreadsheet counts, from 1
     */
    record TableRow(int number, List<String> cells) {
        public TableRow {
            cells = List.copyOf(cells);
        }

        /** What stands in that column, nothing where the row ends before it. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
