package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.PaperSet.PAIR;
import static ru.rodnik.documents.PaperSet.UTD;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.rodnik.DatabaseTest;
import ru.rodnik.registry.Contracts;
import ru.rodnik.registry.ImportRegistry;
import ru.rodnik.registry.ImportResult.FileCounts;
import ru.rodnik.registry.RegistryFolder;

/** A shop that gets УПД from March 2026 on. */
class PaperSettingsFileTests extends DatabaseTest {

    private static final String FILE = "paper_settings.csv";

    @TempDir Path temporary = Path.of("");

    private final PaperSettings settings;
    private final Contracts contracts;
    private RegistryFolder folder;

    PaperSettingsFileTests(ImportRegistry importRegistry, PaperSettings settings, Contracts contracts) {
        this.folder = new RegistryFolder(temporary, importRegistry);
        this.settings = settings;
        this.contracts = contracts;
    }

    @BeforeEach
    void a_shop_with_a_setting() {
        folder = folder.in(temporary);
        folder.shop();
        folder.write(FILE, """
                contract_number;valid_from;paper_set;delivery;corrections;division;advance_invoices;extras
                51-Д;01.03.2026;UTD;ELECTRONIC;UNIVERSAL;3;NO;Счет={код}|Период={период}
                """);
    }

    @Test
    void holds_from_its_day_and_is_loaded_once() {
        assertThat(folder.counts(FILE)).isEqualTo(new FileCounts(FILE, 1, 0, 0));
        assertThat(folder.counts(FILE)).isEqualTo(new FileCounts(FILE, 0, 0, 1));
        assertThat(on("2026-02-28")).isEqualTo(PaperSetting.USUAL);
        assertThat(on("2026-03-01")).isEqualTo(new PaperSetting(
                LocalDate.of(2026, 3, 1), UTD, PaperDelivery.ELECTRONIC, null, null, null, CorrectionForm.UNIVERSAL,
                "3",
                false, "Счет={код}\nПериод={период}"));
    }

    @Test
    void another_setting_of_the_same_day_overrides_the_first() {
        folder.load();
        folder.replace(FILE, ";UTD;", ";PAIR;");
        assertThat(folder.counts(FILE)).isEqualTo(new FileCounts(FILE, 0, 1, 0));
        assertThat(on("2026-03-01").paperSet()).isEqualTo(PAIR);
    }

    @Test
    void says_what_is_wrong() {
        folder.write(FILE, "contract_number;valid_from;paper_set;division;extras\n52;2026-01-01;UTD;3а;без знака\n");
        assertThat(folder.mistakes()).containsExactlyInAnyOrder(
                "paper_settings.csv:2: contract_number: no such contract",
                "paper_settings.csv:2: division: not 1 to 6 digits",
                "paper_settings.csv:2: extras: not key=value|key=value");
    }

    @Test
    void a_mask_of_numbers_comes_by_file_too() {
        folder.write("number_masks.csv", """
                kind;valid_from;mask
                ADVANCE_VAT_INVOICE;01.01.2026;А-{n}
                ACT;01.01.2026;без номера
                """);
        assertThat(folder.mistakes()).containsExactly("number_masks.csv:3: mask: not a mask like А-{n}[/{index}]");
        folder.write("number_masks.csv", "kind;valid_from;mask\nADVANCE_VAT_INVOICE;01.01.2026;А-{n}\n");
        assertThat(folder.counts("number_masks.csv")).isEqualTo(new FileCounts("number_masks.csv", 1, 0, 0));
        assertThat(folder.counts("number_masks.csv")).isEqualTo(new FileCounts("number_masks.csv", 0, 0, 1));
    }

    private PaperSetting on(String day) {
        return settings.of(contracts.findByNumber("51-Д").orElseThrow().id(), LocalDate.parse(day));
    }
}
