package ru.rodnik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.registry.ImportRegistry;
import ru.rodnik.registry.ImportResult.FileCounts;
import ru.rodnik.registry.RegistryFolder;

/** The prices of 2026, its rate of tax, and what penalties are reckoned from. */
class RateFilesTests extends DatabaseTest {

    @TempDir Path temporary = Path.of("");

    private final JdbcClient sql;
    private RegistryFolder folder;

    RateFilesTests(ImportRegistry importRegistry, JdbcClient sql) {
        this.folder = new RegistryFolder(temporary, importRegistry);
        this.sql = sql;
    }

    @BeforeEach
    void the_prices_and_rates_of_2026() {
        folder = folder.in(temporary);
        folder.write("tariffs.csv", """
                service;valid_from;valid_to;net_price;gross_price;order_number;order_date
                COLD_WATER;2026-01-01;2026-09-30;42,34;51,65;;
                COLD_WATER;2026-10-01;;48.00;58.56;77;18.12.2025
                WASTEWATER;2026-10-01;;27.30;33.31;77;18.12.2025
                """);
        folder.write("vat_rates.csv", "valid_from;valid_to;percent\n2019-01-01;2025-12-31;20\n2026-01-01;;22\n");
        folder.write("key_rates.csv", "valid_from;percent\n2026-07-27;14\n");
        folder.write("penalty_caps.csv", "valid_from;valid_to;percent;categories\n2022-02-28;2026-12-31;9.5;UK,TSZH\n");
    }

    @Test
    void prices_and_rates_are_loaded_once() {
        assertThat(folder.counts("tariffs.csv")).isEqualTo(new FileCounts("tariffs.csv", 3, 0, 0));
        assertThat(folder.counts("tariffs.csv")).isEqualTo(new FileCounts("tariffs.csv", 0, 0, 3));
        assertThat(folder.counts("vat_rates.csv")).isEqualTo(new FileCounts("vat_rates.csv", 0, 0, 2));
        assertThat(folder.counts("key_rates.csv")).isEqualTo(new FileCounts("key_rates.csv", 0, 0, 1));
        assertThat(folder.counts("penalty_caps.csv")).isEqualTo(new FileCounts("penalty_caps.csv", 0, 0, 1));
        assertThat(sql.sql("""
                select service || ' ' || valid_from || ' ' || coalesce(valid_to::text, 'open') || ' ' || net_price as text
                  from billing.tariff_v order by 1
                """).query(String.class).list()).containsExactly(
                "COLD_WATER 2026-01-01 2026-09-30 42.34000", "COLD_WATER 2026-10-01 open 48.00000",
                "WASTEWATER 2026-10-01 open 27.30000");
    }

    @Test
    void an_open_price_ends_where_the_next_begins_when_both_are_told() {
        folder.load();
        folder.write("tariffs.csv", """
                service;valid_from;valid_to;net_price;gross_price
                COLD_WATER;2027-07-01;;50;61
                COLD_WATER;2026-10-01;2027-06-30;48.00;58.56
                """);
        assertThat(folder.counts("tariffs.csv")).isEqualTo(new FileCounts("tariffs.csv", 1, 1, 0));
    }

    @Test
    void overlaps_are_named_within_the_files_and_with_what_is_known() {
        folder.load();
        folder.write("tariffs.csv", """
                service;valid_from;valid_to;net_price;gross_price
                COLD_WATER;2027-07-01;;50;61
                WASTEWATER;2026-06-01;2026-10-01;27;0
                COLD_WATER;2025-07-01;2025-06-30;42;50
                """);
        folder.write("vat_rates.csv", "valid_from;valid_to;percent\n2024-01-01;;20\n2025-01-01;2025-12-31;101\n");
        folder.write("penalty_caps.csv",
                "valid_from;valid_to;percent;categories\n2026-12-31;;9;TSZH\n2026-12-31;;9;BUDGET,FIRM\n");
        assertThat(folder.mistakes()).containsExactly(
                "tariffs.csv:2: valid_from: overlaps the tariff valid from 2026-10-01",
                "tariffs.csv:3: valid_to: overlaps the tariff valid from 2026-10-01",
                "tariffs.csv:3: gross_price: not above zero",
                "tariffs.csv:4: valid_to: earlier than valid_from",
                "vat_rates.csv:2: valid_from: overlaps the rate valid from 2019-01-01",
                "vat_rates.csv:2: valid_to: overlaps the rate valid from 2026-01-01",
                "vat_rates.csv:3: valid_from: overlaps the rate valid from 2024-01-01",
                "vat_rates.csv:3: percent: above 100",
                "penalty_caps.csv:2: valid_from: overlaps the cap valid from 2022-02-28",
                "penalty_caps.csv:3: categories: not one of LEGAL_OTHER, BUDGET, UK, TSZH, NONRES_MKD, HEAT_SUPPLIER");
    }
}
