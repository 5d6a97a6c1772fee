package ru.rodnik.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.platform.Command;
import ru.rodnik.registry.ImportResult.Done;
import ru.rodnik.registry.ImportResult.FileCounts;
import ru.rodnik.registry.ImportResult.Refused;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** The folder holds a school with two premises and its room, as the utility would hand them over. */
class ImportRegistryTests extends DatabaseTest {

    private static final SubscriberCode SCHOOL = new SubscriberCode(41);

    @TempDir Path folder = Path.of("");

    private final ImportRegistry importRegistry;
    private final ImportCommand command;
    private final Subscribers subscribers;
    private final Contracts contracts;
    private final PremisesStore premises;
    private final Offices offices;
    private final Utility utility;
    private final JdbcClient sql;

    ImportRegistryTests(
            ImportRegistry importRegistry, ImportCommand command, Subscribers subscribers, Contracts contracts,
            PremisesStore premises, Offices offices, Utility utility, JdbcClient sql) {
        this.importRegistry = importRegistry;
        this.command = command;
        this.subscribers = subscribers;
        this.contracts = contracts;
        this.premises = premises;
        this.offices = offices;
        this.utility = utility;
        this.sql = sql;
    }

    @BeforeEach
    void a_school_with_two_premises_and_its_room() throws IOException {
        write("subscribers.csv", """
                code;kind;name;short_name;inn;kpp;ogrn;legal_address;postal_address;email;phone
                00041;LEGAL_ENTITY;"Школа № 7 ""Родник""; корпус 1";Школа № 7;7707083893;631201001;1027700132195;Самара, ул. Мирная, 1;;a@b.example;
                """);
        write("contracts.csv", """
                number;subscriber_code;signed_on;valid_from;valid_to;category;price_basis;due_day;advance_percent;advance_day;government_contract_id;limit_amount
                41-Х;41;22.11.2024;2025-01-01;31.12.2026;BUDGET;NET;10;;;1024;450000,50
                """);
        write("premises.csv", """
                id;contract_number;name;address;district;use;services;hot_water_source;inlet_dn_mm;guaranteed_m3_month;connected_load_m3_h;runoff_m3_month;not_discharged_percent;negative_impact
                41-1;41-Х;Учебный корпус;ул. Мирная, 1;Советский;NON_RESIDENTIAL;COLD_WATER,WASTEWATER;EXTERNAL_SUPPLIER;50;;1,5;87.5;0.5;NONE
                41-2;41-Х;;ул. Мирная, 3;Советский;NON_RESIDENTIAL;WASTEWATER;;;;;;;
                """);
        write("offices.csv", """
                room;address;phone;district
                9;ул. Луначарского, 56;8 (846) 207-24-04;Советский
                ;;;Красноглинский
                """);
        write("utility.csv", """
                valid_from;name;short_name;inn;kpp;ogrn;address;phone;scan_email;bank_name;bik;account;correspondent_account;director;chief_accountant
                2020-01-01;ООО «Родник»;Родник;6312110828;631201001;1116312008340;Самара;;;Банк;044030827;40702810900000002851;;Иванов И. И.;
                """.replace("2851;;", "2851;30101810200000000827;"));
        write("non_working_days.csv", "day;name\n04.11.2026;День народного единства\n");
    }

    @Test
    void a_folder_is_loaded_and_can_be_asked() {
        assertThat(load()).isEqualTo(new Done(List.of(
                new FileCounts("subscribers.csv", 1, 0, 0),
                new FileCounts("contracts.csv", 1, 0, 0),
                new FileCounts("premises.csv", 2, 0, 0),
                new FileCounts("non_working_days.csv", 1, 0, 0),
                new FileCounts("offices.csv", 2, 0, 0),
                new FileCounts("utility.csv", 1, 0, 0))));

        assertThat(subscribers.find(SCHOOL)).get().satisfies(school -> {
            assertThat(school.name()).isEqualTo("Школа № 7 \"Родник\"; корпус 1");
            assertThat(school.inn()).isEqualTo(new Inn("7707083893"));
            assertThat(school.phone()).isNull();
        });
        var contract = contracts.findByNumber("41-Х").orElseThrow();
        assertThat(contract.limitAmount()).isEqualTo(Money.of("450000.50"));
        assertThat(contract.isValidOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(contract.isValidOn(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(contracts.of(SCHOOL)).containsExactly(contract);
        assertThat(premises.ofContract(contract.id())).extracting(Premises::code).containsExactly("41-1", "41-2");
        assertThat(premises.of(SCHOOL).getFirst().runoffM3Month()).isEqualTo(CubicMetres.of("87.5"));
        assertThat(premises.of(SCHOOL).getLast()).satisfies(annex -> {
            assertThat(annex.name()).isEqualTo("ул. Мирная, 3");
            assertThat(annex.coldWater()).isFalse();
            assertThat(annex.wastewater()).isTrue();
            assertThat(annex.connectedLoadM3H()).isNull();
        });
        assertThat(subscribers.districtsOf(SCHOOL)).containsExactly("Советский");
        assertThat(offices.forDistrict("Советский")).get().matches(Office::hasRoom);
        assertThat(offices.forDistrict("Красноглинский")).get().matches(office -> !office.hasRoom());
        assertThat(utility.on(LocalDate.of(2026, 11, 22))).get().extracting(UtilityDetails::shortName)
                .isEqualTo("Родник");
    }

    @Test
    void the_same_files_again_change_nothing_and_one_new_word_changes_one_row() throws IOException {
        load();
        assertThat(counts()).allMatch(file -> file.fresh() == 0 && file.changed() == 0 && file.unchanged() > 0);

        write("subscribers.csv", read("subscribers.csv").replace("Школа № 7;", "Школа № 8;"));
        assertThat(counts().getFirst()).isEqualTo(new FileCounts("subscribers.csv", 0, 1, 0));
        assertThat(counts().getFirst()).isEqualTo(new FileCounts("subscribers.csv", 0, 0, 1));
    }

    @Test
    void a_byte_order_mark_columns_in_any_order_and_lines_of_windows_are_taken() throws IOException {
        write("offices.csv",
                "\ufeffdistrict;phone;address;room\r\nЛенинский;207-29-44;\"ул. Луначарского,\r\n56\";9\r\n\r\n");
        load();
        assertThat(offices.forDistrict("Ленинский"))
                .hasValue(new Office("Ленинский", "9", "ул. Луначарского, 56", "207-29-44"));
    }

    @Test
    void all_mistakes_come_at_once_and_nothing_is_loaded() throws IOException {
        write("subscribers.csv", """
                code;kind;name;short_name;inn;kpp;ogrn;legal_address;postal_address;email;phone
                41;LEGAL_ENTITY;Школа;;7707083894;;102770013219;"Самара,
                ул. Мирная";;nobody;
                42;PERSON;;;500100732259;631201001;;Самара;;;
                042;FIRM;Другой;;7707083893;;1027700132195;Самара;;;
                43;SOLE_PROPRIETOR;Петров;;7707083893;;1027700132195;Самара;;;лишнее;
                """);
        write("contracts.csv", """
                number;subscriber_code;valid_from;valid_to;category;price_basis;due_day
                1;41;01.02.2026;31.01.2026;BUDGET;NET;29
                2;77;2026-02-30;;BUDGET;BRUTTO;
                3;42;2026-01-01;;UK;GROSS;
                """);
        write("premises.csv", """
                id;contract;address;district;use;services
                a;1;x;y;APARTMENT_BUILDING;HOT_WATER
                """);
        Files.write(folder.resolve("offices.csv"),
                "room;address;phone;district\n9;;;Кировский\n".getBytes(Charset.forName("windows-1251")));
        write("non_working_days.csv", "day;name\n2026-11-04;\"День\" единства\n2026-11-05;x\n");
        write("utility.csv",
                read("utility.csv").replace("4070281090", "4070281080").replace("3010181020", "3010181030"));

        assertThat(mistakes()).containsExactly(
                "subscribers.csv:2: inn: wrong check digit",
                "subscribers.csv:2: kpp: not given",
                "subscribers.csv:2: ogrn: not 13 or 15 digits",
                "subscribers.csv:2: email: not an address",
                "subscribers.csv:4: name: not given",
                "subscribers.csv:4: kpp: only an organisation has one",
                "subscribers.csv:5: code: given twice, first in line 4",
                "subscribers.csv:5: kind: not one of LEGAL_ENTITY, SOLE_PROPRIETOR, PERSON",
                "subscribers.csv:6: 12 fields instead of 11",
                "subscribers.csv:6: inn: a person has 12 digits",
                "subscribers.csv:6: ogrn: a sole proprietor has 15 digits",
                "contracts.csv:2: valid_to: earlier than valid_from",
                "contracts.csv:2: due_day: not between 1 and 28",
                "contracts.csv:3: subscriber_code: no such subscriber",
                "contracts.csv:3: valid_from: no such day",
                "contracts.csv:3: price_basis: not one of NET, GROSS",
                "premises.csv:1: contract: unknown column",
                "premises.csv:1: contract_number: column is missing",
                "premises.csv:2: services: not one of COLD_WATER, WASTEWATER",
                "non_working_days.csv:2: quotes are not in order",
                "offices.csv:2: address: not given though room is",
                "offices.csv:2: phone: not given though room is",
                "offices.csv:2: district: not UTF-8",
                "utility.csv:2: account: does not fit the bik",
                "utility.csv:2: correspondent_account: does not fit the bik");
        assertThat(subscribers.find(SCHOOL)).isEmpty();
        assertThat(offices.all()).isEmpty();
    }

    @Test
    void references_may_point_to_what_the_database_holds() throws IOException {
        load();
        for (var name : List.of("subscribers.csv", "contracts.csv", "offices.csv", "utility.csv",
                "non_working_days.csv")) {
            Files.delete(folder.resolve(name));
        }
        assertThat(load()).isEqualTo(new Done(List.of(new FileCounts("premises.csv", 0, 0, 2))));
    }

    @Test
    void a_contract_never_passes_to_another_subscriber() throws IOException {
        load();
        write("subscribers.csv", read("subscribers.csv").replace("00041;", "42;"));
        write("contracts.csv", read("contracts.csv").replace(";41;", ";42;"));
        assertThat(mistakes()).containsExactly(
                "contracts.csv:2: subscriber_code: the contract is with subscriber 41");
    }

    @Test
    void premises_never_pass_to_another_subscriber() throws IOException {
        load();
        write("subscribers.csv", read("subscribers.csv").replace("00041;", "42;"));
        write("contracts.csv", read("contracts.csv").replace("41-Х;41;", "42-Х;42;"));
        write("premises.csv", read("premises.csv").replace("41-2;41-Х", "41-2;42-Х"));
        assertThat(mistakes()).containsExactly(
                "premises.csv:3: contract_number: the premises belongs to subscriber 41");
    }

    @Test
    void a_file_without_a_line_and_a_folder_without_a_file_are_mistakes() throws IOException {
        write("offices.csv", "");
        assertThat(mistakes()).containsExactly("offices.csv:1: no header");
        assertThat(importRegistry.load(folder.resolve("nowhere"))).isInstanceOf(Refused.class);
    }

    @Test
    void the_command_prints_counts_or_mistakes_and_says_so_by_its_status() throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        assertThat(run(out, err)).isEqualTo(Command.DONE);
        assertThat(out.toString(UTF_8)).startsWith("subscribers.csv: 1 new, 0 changed, 0 unchanged\n");
        assertThat(err.toString(UTF_8)).isEmpty();

        out.reset();
        write("offices.csv", "district;town\n");
        assertThat(run(out, err)).isEqualTo(Command.NOT_ALLOWED);
        assertThat(err.toString(UTF_8)).isEqualTo("offices.csv:1: town: unknown column\n");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void an_import_that_changed_something_is_in_the_journal_once() {
        load();
        load();
        assertThat(
                sql.sql("select count(*) from audit.act where action = 'registry.imported'").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void subscribers_are_found_by_code_inn_contract_name_and_address() throws IOException {
        load();
        for (var typed : List.of("41", "00041", "7707083893", "41-Х", "школа родник", "МИРНАЯ 3", "")) {
            assertThat(subscribers.search(typed, 0, 10).subscribers()).as(typed)
                    .extracting(Subscriber::subscriberCode).containsExactly(SCHOOL);
        }
        for (var typed : List.of("42", "7707083894", "41-", "школа лес", "%", "_")) {
            assertThat(subscribers.search(typed, 0, 10).total()).as(typed).isZero();
        }
        assertThat(subscribers.search("школа", 1, 10)).isEqualTo(new SubscriberPage(List.of(), 1));
    }

    private int run(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return command.run(folder, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private ImportResult load() {
        return importRegistry.load(folder);
    }

    private List<FileCounts> counts() {
        return ((Done) load()).files();
    }

    private List<String> mistakes() {
        return ((Refused) load()).mistakes().stream().map(Mistake::toString).toList();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
