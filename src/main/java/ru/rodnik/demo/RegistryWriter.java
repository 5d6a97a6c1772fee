package ru.rodnik.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes registry files row by row, each with its header. Closing it ends them all. */
final class RegistryWriter implements AutoCloseable {

    private static final CSVFormat DIALECT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator('\n').get();
    private static final Map<String, String> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put("subscribers", "code;kind;name;short_name;inn;kpp;ogrn;legal_address;postal_address;email;phone");
        HEADERS.put("contracts", "number;subscriber_code;signed_on;valid_from;valid_to;category;price_basis;due_day;"
                + "advance_percent;advance_day;government_contract_id;limit_amount");
        HEADERS.put("premises", "id;contract_number;name;address;district;use;services;hot_water_source;inlet_dn_mm;"
                + "guaranteed_m3_month;connected_load_m3_h;runoff_m3_month;not_discharged_percent;negative_impact");
        HEADERS.put("meters", "id;premises_id;medium;role;serial;model;dn_mm;digits;decimals;installed_on;"
                + "initial_reading;verification_due;seal_number;removed_on;final_reading;parent_meter_id");
        HEADERS.put("meter_faults", "meter_id;from;until;reason");
        HEADERS.put("readings", "meter_id;taken_on;value;source");
        HEADERS.put("hot_water", "premises_id;period;volume_m3;state");
        HEADERS.put("opening_balances", "contract_number;as_of;amount");
        HEADERS.put("paper_settings", "contract_number;valid_from;paper_set;delivery;email;edo_participant;address;"
                + "corrections;division;advance_invoices;extras");
    }

    /** Files that are the same for every invented registry. */
    private static final List<String> GIVEN = List.of(
            "tariffs.csv", "vat_rates.csv", "key_rates.csv", "penalty_caps.csv", "non_working_days.csv", "offices.csv",
            "utility.csv");

    /** Who sees every row as it is written. */
    interface Onlooker {
        void written(String file, @Nullable Object[] row);
    }

    private final Onlooker onlooker;
    private final Map<String, CSVPrinter> printers = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    RegistryWriter(Path folder) throws IOException {
        this(folder, (_, _) -> {});
    }

    RegistryWriter(Path folder, Onlooker onlooker) throws IOException {
        this.onlooker = onlooker;
        Files.createDirectories(folder);
        for (var file : GIVEN) {
            try (var in = RegistryWriter.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("No " + file + " beside " + RegistryWriter.class.getName());
                }
                Files.write(folder.resolve(file), in.readAllBytes());
            }
        }
        for (var file : HEADERS.entrySet()) {
            Writer writer = Files.newBufferedWriter(folder.resolve(file.getKey() + ".csv"), UTF_8);
            writer.write(file.getValue() + "\n");
            printers.put(file.getKey(), new CSVPrinter(writer, DIALECT));
        }
    }

    /** A row of the file; null is not given. */
    void row(String file, @Nullable Object... values) {
        try {
            var printer = printers.get(file);
            if (printer == null) {
                throw new IllegalArgumentException("No file " + file);
            }
            printer.printRecord(values);
            counts.merge(file, 1, Integer::sum);
            onlooker.written(file, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows each file has got, files without a row left out. */
    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void close() throws IOException {
        for (var printer : printers.values()) {
            printer.close(true);
        }
    }
}
