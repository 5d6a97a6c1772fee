package ru.rodnik.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sha256;

/** November 2026 of two shops, each with счёт, счёт-фактура and act, as a folder and as an archive. */
class UtilityPackTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final DocumentsCommand command;
    private final JdbcClient sql;
    private final Clock clock;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(said, true, UTF_8);

    @TempDir private Path folder;

    UtilityPackTests(
            WaterTown town, RunMonth runMonth, ReleaseMonth releaseMonth, DocumentsCommand command, JdbcClient sql,
            Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.command = command;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_released_november_of_two_shops() {
        town.opens();
        shop(88_521, "ООО «Лавка»", "Д/88521", "1120");
        shop(88_522, "=1+1", "Д-88522", "1150");
        runMonth.run(NOVEMBER);
        releaseMonth.release(NOVEMBER);
    }

    private void shop(int code, String name, String contract, String dial) {
        town.subscriber(code, name);
        var premises = town.premises(town.contract(code, contract, "LEGAL_OTHER", "NET", null), code, "P-" + code,
                "NONE");
        var meter = town.coldMeter(premises, code, "M-" + code, LocalDate.of(2025, 1, 10), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, code, "2026-10-31", "1000", before);
        town.reading(meter, code, "2026-11-20", dial, before);
    }

    private void write(Path to) {
        assertThat(command.run("2026-11", Optional.of(to), Optional.empty(), print, print))
                .as(() -> said.toString(UTF_8)).isZero();
    }

    @Test
    void the_console_writes_a_folder_a_contract_and_the_register() throws IOException {
        write(folder);
        assertThat(files().keySet()).filteredOn(name -> !name.endsWith(".xml")).containsExactlyInAnyOrder(
                "Д_88521/ACT-2026-1.pdf", "Д_88521/INVOICE-2026-1.pdf", "Д_88521/VAT_INVOICE-2026-1.pdf",
                "Д-88522/ACT-2026-2.pdf", "Д-88522/INVOICE-2026-2.pdf", "Д-88522/VAT_INVOICE-2026-2.pdf",
                "Реестр 2026-11.csv", "Реестр 2026-11 строки.csv", "Реестр 2026-11.xlsx");
        assertThat(files().keySet()).filteredOn(name -> name.endsWith(".xml")).hasSize(4)
                .allMatch(name -> name.matches("Д[_-]8852[12]/ON_NSCHFDOPPR_.+_0_0_0_0_0_00\\.xml"));
        assertThat(said.toString(UTF_8)).contains("Записано документов: 6");
        assertThat(sql.sql("""
                select count(distinct f.segment) from documents.rendering r join files.stored_file f on f.id = r.file_id
                """).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void one_contract_alone_may_be_written() throws IOException {
        assertThat(command.run("2026-11", Optional.of(folder), Optional.of("Д-88522"), print, print)).isZero();
        assertThat(files()).hasSize(3 + 2 + 3);
    }

    @Test
    void a_folder_that_was_cut_off_gets_what_it_lacks_and_nothing_else_is_touched() throws IOException {
        write(folder);
        var whole = files();
        var lost = folder.resolve("Д-88522/ACT-2026-2.pdf");
        var damaged = folder.resolve("Д-88522/INVOICE-2026-2.pdf");
        var touched = Files.getLastModifiedTime(folder.resolve("Д_88521/ACT-2026-1.pdf"));
        Files.delete(lost);
        Files.writeString(damaged, "половина");
        write(folder);
        assertThat(files()).isEqualTo(whole);
        assertThat(Files.getLastModifiedTime(folder.resolve("Д_88521/ACT-2026-1.pdf"))).isEqualTo(touched);
    }

    @Test
    void an_archive_made_twice_has_the_same_bytes() throws IOException {
        write(folder.resolve("раз.zip"));
        write(folder.resolve("два.zip"));
        var files = files();
        assertThat(files.get("раз.zip")).isEqualTo(files.get("два.zip"));
        assertThat(files).hasSize(2);
    }

    @Test
    void names_and_times_in_an_archive_are_such_as_windows_reads() throws IOException {
        write(folder.resolve("месяц.zip"));
        try (var zip = new ZipFile(folder.resolve("месяц.zip").toFile())) {
            var entries = Collections.list(zip.entries());
            assertThat(entries).extracting(ZipEntry::getName)
                    .contains("Д_88521/ACT-2026-1.pdf", "Реестр 2026-11.xlsx").noneMatch(name -> name.contains("\\"));
            assertThat(entries).extracting(ZipEntry::getTimeLocal)
                    .containsOnly(NOVEMBER.lastDay().atStartOfDay());
        }
    }

    @Test
    void the_register_names_each_paper_with_its_sums_and_hashes() throws IOException {
        write(folder);
        var lines = Files.readAllLines(folder.resolve("Реестр 2026-11.csv"), UTF_8);
        assertThat(lines).hasSize(1 + 6);
        assertThat(lines.getFirst()).startsWith("schema;kind;title;number;date;status;revision;");
        var hash = Sha256.of(Files.readAllBytes(folder.resolve("Д_88521/VAT_INVOICE-2026-1.pdf"))).hex();
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .startsWith("1;VAT_INVOICE;Счёт-фактура;1;2026-11-30;;0;;2026-11;")
                .contains(";Д/88521;", ";9036.00;1987.92;11023.92;", hash));
        assertThat(Files.readAllLines(folder.resolve("Реестр 2026-11 строки.csv"), UTF_8)).hasSize(1 + 12).contains(
                "1;VAT_INVOICE;1;2026-11-30;0;1;COLD_WATER;Холодное водоснабжение, ноябрь 2026 г.;2026-11;113;120.000;48.00;22;5760.00;1267.20;7027.20;");
    }

    @Test
    void a_name_that_looks_like_a_formula_stays_a_name() throws IOException {
        write(folder);
        assertThat(Files.readString(folder.resolve("Реестр 2026-11.csv"), UTF_8)).contains(";'=1+1;");
        try (var book = new ReadableWorkbook(folder.resolve("Реестр 2026-11.xlsx").toFile())) {
            assertThat(book.getFirstSheet().read()).extracting(row -> buyer(row))
                    .containsOnly("Покупатель", "ООО «Лавка»", "=1+1");
            assertThat(book.findSheet("Строки").orElseThrow().read()).hasSize(1 + 12);
        }
    }

    private static String buyer(Row row) {
        return row.getCellText(13);
    }

    /** What lies in the folder, with its hashes. */
    private Map<String, Sha256> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).collect(toMap(
                    file -> folder.relativize(file).toString(), UtilityPackTests::hash, (a, _) -> a, TreeMap::new));
        }
    }

    private static Sha256 hash(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
