package ru.rodnik.recomputation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a CSV file by the names of its columns; an empty cell is not given. */
record Rows(Map<String, String> cells) {

    static List<Rows> of(Path file) {
        try {
            var lines = Files.readAllLines(file, UTF_8);
            var header = split(lines.getFirst());
            return lines.stream().skip(1).map(line -> row(header, split(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rows row(List<String> header, List<String> values) {
        var cells = new HashMap<String, String>();
        for (int index = 0; index < header.size(); index++) {
            if (!values.get(index).isEmpty()) {
                cells.put(header.get(index), values.get(index));
            }
        }
        return new Rows(cells);
    }

    /** Semicolons part the cells, except between quotes; a doubled quote is one. */
    private static List<String> split(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            if (sign == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(sign);
                at++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ';' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    String text(String column) {
        var value = cells.get(column);
        if (value == null) {
            throw new IllegalStateException("No " + column + " in " + cells);
        }
        return value;
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    BigDecimal number(String column) {
        return new BigDecimal(text(column));
    }

    @Nullable
    BigDecimal numberOrNull(String column) {
        return has(column) ? number(column) : null;
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    @Nullable
    LocalDate dayOrNull(String column) {
        return has(column) ? day(column) : null;
    }
}
