package ru.rodnik.evidence;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A paper and its lines by the registers of the months, cells by the names of their columns. */
record Registered(Map<String, String> paper, List<Map<String, String>> lines) {

    private static final List<String> KEY = List.of("kind", "number", "date", "revision", "status");

    /** All registers below a folder, by the hash of the PDF. */
    static Map<String, Registered> below(Path folder) throws IOException {
        var papers = new HashMap<String, Registered>();
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Registered::isRegister)::iterator) {
                var lines = Table.read(file.resolveSibling(
                        file.getFileName().toString().replace(".csv", " строки.csv"))).stream()
                        .collect(groupingBy(Registered::key));
                for (var paper : Table.read(file)) {
                    papers.put(paper.get("sha256_pdf"),
                            new Registered(paper, lines.getOrDefault(key(paper), List.of())));
                }
            }
        }
        return papers;
    }

    private static boolean isRegister(Path file) {
        return file.getFileName().toString().matches("Реестр \\d{4}-\\d\\d\\.csv");
    }

    private static List<String> key(Map<String, String> row) {
        return KEY.stream().map(name -> row.getOrDefault(name, "")).toList();
    }

    String value(String column) {
        return value(paper, column);
    }

    static String value(Map<String, String> row, String column) {
        var value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        return value;
    }

    String kind() {
        return value("kind");
    }

    boolean isStatus(int status) {
        return value("status").equals(Integer.toString(status));
    }

    BigDecimal sum(String column) {
        return new BigDecimal(value(column));
    }

    /** «ХВС» and so on, column А. */
    static String code(Map<String, String> line) {
        return switch (value(line, "service")) {
            case "COLD_WATER" -> "ХВС";
            case "WASTEWATER" -> "ВО";
            case "NEGATIVE_IMPACT" -> "НВ";
            default -> AsPrinted.DASH;
        };
    }
}
