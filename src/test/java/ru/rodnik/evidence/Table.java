package ru.rodnik.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** A CSV file of ours, its rows by the names of the columns in their order; the apostrophe before formulas is dropped. */
final class Table {

    private static final CSVFormat DIALECT =
            CSVFormat.RFC4180.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();

    private Table() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file, UTF_8);
                var rows = DIALECT.parse(in)) {
            var names = rows.getHeaderNames();
            return rows.stream().map(row -> {
                Map<String, String> cells = new LinkedHashMap<>();
                names.forEach(name -> cells.put(name, row.get(name).replaceFirst("^'(?=[-=+@])", "")));
                return cells;
            }).toList();
        }
    }
}
