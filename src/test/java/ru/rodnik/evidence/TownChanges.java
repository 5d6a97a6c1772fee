package ru.rodnik.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ru.rodnik.evidence.Registered.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** Makes of a generated town one whose papers have everything on them that papers can have. */
final class TownChanges {

    private static final CSVFormat DIALECT =
            CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator('\n').get();
    private static final String LONG = "Федеральное государственное автономное образовательное учреждение высшего"
            + " образования «Самарский выдуманный исследовательский университет имени \"Рогов & <Копытов>\"» (филиал № 5"
            + " в городе, которого нет) — ".repeat(3) + "Ёлкинский отдел";

    private final Path town;

    TownChanges(Path town) {
        this.town = town;
    }

    /** Four sorts by turns: both УПД, the pair, each with one of both forms of correction; some with a division. */
    void agreePapersOfEverySort() throws IOException {
        var settings = new ArrayList<List<String>>();
        settings.add(List.of("contract_number", "valid_from", "paper_set", "corrections", "division", "extras"));
        var row = 0;
        for (var contract : Table.read(town.resolve("contracts.csv"))) {
            var sort = switch (row++ % 5) {
                case 0 -> List.of("UTD", "UNIVERSAL", "", "Подразделение={код}");
                case 1 -> List.of("UTD_WITHOUT_VAT_INVOICE", "UNIVERSAL", "", "");
                case 2 -> List.of("UTD", "INVOICE", "7", "");
                case 3 -> List.of("ACT", "UNIVERSAL", "", "");
                default -> List.of("PAIR", "INVOICE", "", "");
            };
            settings.add(List.of(contract.get("number"), "2026-01-01", sort.get(0), sort.get(1), sort.get(2),
                    sort.get(3)));
        }
        write(town.resolve("paper_settings.csv"), settings);
    }

    /** Names as long, as foreign and as full of signs as they come. */
    void nameSomeOddly() throws IOException {
        change("subscribers.csv", town.resolve("subscribers.csv"), (row, subscriber) -> {
            if (row == 1) {
                subscriber.put("name", LONG);
                subscriber.put("legal_address",
                        "443000, Самарская обл., " + "г. Самара, ул. Длинная, ".repeat(20) + "д. 2, 3");
            } else if (row == 4) {
                subscriber.put("name", "Łódź Trading GmbH, «Волга», 1 250,50");
            }
        });
    }

    /** Other prices of the months that are released already, and other requisites of every seventh subscriber. */
    Path laterNews(Path folder) throws IOException {
        Files.createDirectories(folder);
        change("tariffs.csv", folder.resolve("tariffs.csv"), (row, tariff) -> {
            if (value(tariff, "valid_from").equals("2026-01-01")) {
                tariff.put("net_price", value(tariff, "service").equals("COLD_WATER") ? "42.00" : "24.5125");
            }
        });
        return renamed(folder, "443001, г. Самара, ул. Новая, ");
    }

    /** Once more other requisites, of the same. */
    Path latestNews(Path folder) throws IOException {
        return renamed(Files.createDirectories(folder), "443002, г. Самара, ул. Новейшая, ");
    }

    private Path renamed(Path folder, String address) throws IOException {
        change("subscribers.csv", folder.resolve("subscribers.csv"), (row, subscriber) -> {
            if (row % 7 < 2) {
                subscriber.put("legal_address", address + row);
            }
        });
        return folder;
    }

    private interface Change {
        void to(int row, Map<String, String> cells);
    }

    private void change(String file, Path into, Change change) throws IOException {
        var rows = Table.read(town.resolve(file));
        var changed = new ArrayList<List<String>>();
        changed.add(List.copyOf(rows.getFirst().keySet()));
        for (int row = 0; row < rows.size(); row++) {
            change.to(row, rows.get(row));
            changed.add(List.copyOf(rows.get(row).values()));
        }
        write(into, changed);
    }

    private static void write(Path file, List<List<String>> rows) throws IOException {
        try (var out = Files.newBufferedWriter(file, UTF_8)) {
            for (var row : rows) {
                DIALECT.printRecord(out, row.toArray());
            }
        }
    }
}
