package ru.rodnik.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sha256;

/** A synthetic registry is the same wherever and whenever it is written. */
class InventedRegistryTests {

    private static final Months MONTHS = Months.upTo(BillingPeriod.of("2026-10"), 3);

    @TempDir Path folder = Path.of("");

    @Test
    void the_same_seed_writes_the_same_bytes_and_another_seed_others() throws IOException {
        var once = written("once", 7);
        assertThat(written("again", 7)).isEqualTo(once);
        assertThat(written("other", 8).get("readings.csv")).isNotEqualTo(once.get("readings.csv"));
        assertThat(once).hasSize(16 + 3);
    }

    @Test
    void a_town_has_three_premises_a_contract_and_every_kind_of_meter() throws IOException {
        var counts = InventedRegistry.write(folder, 2_000, MONTHS, 1);
        assertThat(counts.getOrDefault("premises", 0)).isBetween(5_600, 6_400);
        assertThat(Files.readAllLines(folder.resolve("meters.csv")).stream().map(row -> row.split(";")[3]))
                .contains("COMMERCIAL", "CONTROL", "SUB", "IRRIGATION");
        assertThat(counts.keySet()).contains("meter_faults", "opening_balances", "hot_water");
    }

    @Test
    void a_statement_a_month_has_what_most_pay_one_line_twice_and_strangers() throws IOException {
        InventedRegistry.write(folder, 200, MONTHS, 1);
        for (var month : MONTHS.all()) {
            var text = Files.readString(folder.resolve("statement-" + month + ".txt"), Charset.forName("windows-1251"));
            var lines = text.lines().toList();
            assertThat(text).startsWith("1CClientBankExchange\r\n").endsWith("КонецФайла\r\n");
            assertThat(lines).filteredOn("НазначениеПлатежа=Оплата по письму"::equals).hasSize(3);
            assertThat(lines).filteredOn(line -> line.startsWith("ДатаПоступило=") && !line.endsWith("="))
                    .hasSizeGreaterThan(month.equals(MONTHS.first()) ? 6 : 150)
                    .allMatch(line -> line.endsWith("." + month.toString().substring(5) + ".2026"));
            int first = lines.indexOf("СекцияДокумент=Платежное поручение");
            int last = lines.lastIndexOf("СекцияДокумент=Платежное поручение");
            assertThat(lines.subList(first, first + 13)).isEqualTo(lines.subList(last, last + 13));
        }
    }

    @Test
    void every_code_comes_once_before_any_comes_again() {
        assertThat(IntStream.range(0, Codes.COUNT).map(Codes::of).distinct().count()).isEqualTo(Codes.COUNT);
        assertThat(IntStream.range(0, Codes.COUNT).map(Codes::of)).allMatch(code -> code >= 1 && code <= 99_999);
        assertThat(Codes.of(Codes.COUNT)).isEqualTo(Codes.of(0));
    }

    @Test
    void the_history_ends_with_the_month_before_today() {
        var days = DemoDays.on(LocalDate.of(2026, 11, 1));
        assertThat(days.months().last()).isEqualTo(BillingPeriod.of("2026-10"));
        assertThat(days.months().all()).hasSize(14).first().isEqualTo(BillingPeriod.of("2025-09"));
    }

    private Map<String, Sha256> written(String name, long seed) throws IOException {
        var target = folder.resolve(name);
        InventedRegistry.write(target, 60, MONTHS, seed);
        var hashes = new TreeMap<String, Sha256>();
        try (var files = Files.list(target)) {
            for (var file : files.toList()) {
                hashes.put(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
