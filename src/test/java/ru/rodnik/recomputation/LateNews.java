package ru.rodnik.recomputation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps some of the truth back, to be told when the month it belongs to has been released. */
final class LateNews {

    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    /** One row in so many is late. */
    private static final int READINGS_LATE = 29;

    private static final int VOLUMES_LATE = 17;
    private static final int FAULTS_LATE = 2;
    private static final int READINGS_WRONG = 53;
    private static final int CONTRACTS_ENDED = 97;

    private final Path town;
    private final Path folder;
    private final Map<YearMonth, Path> news = new TreeMap<>();

    LateNews(Path town, Path folder) {
        this.town = town;
        this.folder = folder;
    }

    void withhold() throws IOException {
        for (var month : List.of(DECEMBER, JANUARY)) {
            var late = Files.createDirectory(folder.resolve("after-" + month));
            news.put(month, late);
            withhold("readings.csv", ";" + month + "-", READINGS_LATE, late);
            withhold("hot_water.csv", ";" + month + ";", VOLUMES_LATE, late);
            mistype(month, late);
            withhold("meter_faults.csv", ";" + month + "-", FAULTS_LATE, late);
        }
        endContracts(news.getOrDefault(DECEMBER, folder));
        replacePrice(news.getOrDefault(JANUARY, folder));
    }

    /** What arrives when this month has been released. */
    Optional<Path> after(YearMonth month) {
        return Optional.ofNullable(news.get(month));
    }

    private void withhold(String file, String mark, int oneIn, Path late) throws IOException {
        var stays = new ArrayList<String>();
        var waits = new ArrayList<String>();
        int met = 0;
        var lines = Files.readAllLines(town.resolve(file), UTF_8);
        waits.add(lines.getFirst());
        for (var line : lines) {
            boolean counts = line.contains(mark);
            met += counts ? 1 : 0;
            (counts && met % oneIn == 0 ? waits : stays).add(line);
        }
        Files.write(town.resolve(file), stays, UTF_8);
        Files.write(late.resolve(file), waits.stream().map(line -> line.replace(";SUBMITTED", ";ACCEPTED")).toList(),
                UTF_8);
    }

    /** Some readings were off by 0.3 m³ and are put right later; the row of the same day takes their place. */
    private void mistype(YearMonth month, Path late) throws IOException {
        var readings = Files.readAllLines(town.resolve("readings.csv"), UTF_8);
        var right = new ArrayList<String>();
        for (int line = 1; line < readings.size(); line += 1) {
            var row = readings.get(line);
            if (row.contains(";" + month + "-") && line % READINGS_WRONG == 0) {
                var cells = row.split(";");
                right.add(row);
                cells[2] =
                        new BigDecimal(cells[2]).subtract(new BigDecimal("0.3")).max(BigDecimal.ZERO).toPlainString();
                readings.set(line, String.join(";", cells));
            }
        }
        Files.write(town.resolve("readings.csv"), readings, UTF_8);
        Files.write(late.resolve("readings.csv"), right, UTF_8, APPEND);
    }

    /** Some contracts had ended on 20 December, which becomes known in January. */
    private void endContracts(Path late) throws IOException {
        var contracts = Files.readAllLines(town.resolve("contracts.csv"), UTF_8);
        var ended = new ArrayList<>(contracts.subList(0, 1));
        for (int line = 1; line < contracts.size(); line++) {
            var cells = contracts.get(line).split(";", -1);
            if (line % CONTRACTS_ENDED == 0 && cells[4].isEmpty() && cells[3].compareTo("2025-12-01") < 0) {
                cells[4] = "2025-12-20";
                ended.add(String.join(";", cells));
            }
        }
        Files.write(late.resolve("contracts.csv"), ended, UTF_8);
    }

    /** Cold water of January costs a kopeck more in the end. */
    private void replacePrice(Path late) throws IOException {
        var lines = Files.readAllLines(town.resolve("tariffs.csv"), UTF_8);
        var replaced = lines.stream().filter(line -> line.startsWith("COLD_WATER;2026-01-01;"))
                .map(line -> line.replace(";42.34;51.65;", ";42.35;51.67;")).toList();
        var file = new ArrayList<>(lines.subList(0, 1));
        file.addAll(replaced);
        Files.write(late.resolve("tariffs.csv"), file, UTF_8);
    }
}
