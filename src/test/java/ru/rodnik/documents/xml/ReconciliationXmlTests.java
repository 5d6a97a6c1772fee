package ru.rodnik.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.xml.ReconciliationFile.Contract;
import ru.rodnik.documents.xml.ReconciliationFile.Operation;
import ru.rodnik.documents.xml.ReconciliationFile.Party;
import ru.rodnik.shared.Money;

/** September and October of a housing company that owed 12 500.30 before. */
class ReconciliationXmlTests {

    private static final Party UTILITY = new Party("МП «Тестводоканал»", "Водоканал", "9901000010", "990101001",
            "1269900000017", false, "+7 (000) 000-00-01", null);
    private static final Party HOUSING = new Party("ООО «УК \"Тестовый дом\"»", "ООО «УК»", "9902000020", "990201001",
            "1269900000028", false, null, null);
    private static final Contract SUPPLY = new Contract("17", "120-В", LocalDate.of(2024, 2, 1), Money.of("12500.30"),
            List.of(
                    operation("Платежное поручение", "44", "07.09", "0.00", "60000.00"),
                    operation("УПД", "1111", "30.09", "98000.00", "0.00"),
                    operation("Платежное поручение", "45", "05.10", "0.00", "50000.00"),
                    operation("УПД", "1234", "31.10", "124680.18", "0.00")));

    private static Operation operation(String paper, String number, String day, String debit, String credit) {
        var on = LocalDate.of(2026, Integer.parseInt(day.substring(3)), Integer.parseInt(day.substring(0, 2)));
        return new Operation(paper, number, on, "document:" + number, on, paper + " № " + number, Money.of(debit),
                Money.of(credit));
    }

    private static ReconciliationFile act(Party recipient, Contract... contracts) {
        var id = contracts.length == 1 && contracts[0].equals(SUPPLY)
                ? "c6f87718-6d76-407e-881e-d162ae2eb154"
                : UUID.nameUUIDFromBytes(List.of(contracts).toString().getBytes(StandardCharsets.UTF_8)).toString();
        return new ReconciliationFile(id, LocalDateTime.of(2026, 11, 20, 12, 5, 9),
                LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31), "2026-000056", UTILITY, recipient,
                List.of(contracts), "Главный бухгалтер", "Сидорова М. И.");
    }

    private static String xml(ReconciliationFile act) {
        var bytes = ReconciliationXml.of(act);
        keep(act.fileId(), bytes);
        return new String(bytes, Charset.forName("windows-1251"));
    }

    /** Beside the other exchange files: the build holds the schemas against them. */
    private static void keep(String fileId, byte[] bytes) {
        try {
            var folder = Files.createDirectories(Path.of("target/exchange-files"));
            Files.write(folder.resolve(fileId + ".xml"), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void times_have_colons_and_both_balances_are_written() {
        assertThat(xml(act(HOUSING, SUPPLY)))
                .startsWith(
                        "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<Файл ИдФайл=\"ON_AKTSVEROTP_2XX-9902000020-"
                                + "990201001_2XX-9901000010-990101001_20261120_c6f87718-6d76-407e-881e-d162ae2eb154\"")
                .contains("КНД=\"1110332\" ДатаИнфОтпр=\"20.11.2026\" ВрИнфОтпр=\"12:05:09\"")
                .contains("<ТаблАкт СальдоНачДеб=\"12500.30\" СальдоНачКр=\"0.00\" ОборотДеб=\"222680.18\""
                        + " ОборотКр=\"110000.00\" СальдоКонДеб=\"125180.48\" СальдоКонКр=\"0.00\">")
                .contains(
                        "<СвОпер НомСтр=\"4\" ДатаОпер=\"31.10.2026\" НаимОпер=\"УПД № 1234\" СумДебет=\"124680.18\"/>")
                .contains("<ФИО Фамилия=\"Сидорова\" Имя=\"М.\" Отчество=\"И.\"/>")
                .doesNotContain("СумДебет=\"0.00\"", "=\"\"");
    }

    @Test
    void contracts_come_to_the_totals_and_rows_are_numbered_through() {
        var advance = new Contract("18", "121-К", null, Money.of("-500.30"), List.of(
                operation("КСФ", "К-15", "31.10", "-2440.00", "0.00")));
        assertThat(xml(act(HOUSING, SUPPLY, advance)))
                .contains("<ТаблАкт СальдоНачДеб=\"12000.00\" СальдоНачКр=\"0.00\" ОборотДеб=\"220240.18\"")
                .contains("<ДогСв ИдДог=\"18\" НомДог=\"121-К\" СальдоНачДеб=\"0.00\" СальдоНачКр=\"500.30\""
                        + " ОборотДеб=\"-2440.00\" ОборотКр=\"0.00\" СальдоКонДеб=\"0.00\" СальдоКонКр=\"2940.30\">")
                .contains("<СвОпер НомСтр=\"5\" ДатаОпер=\"31.10.2026\"");
    }

    @Test
    void a_contract_where_nothing_moved_says_so_and_one_without_a_balance_is_left_out() {
        var still = new Contract("18", "121-К", null, Money.of("100.00"), List.of());
        var empty = new Contract("19", "122-К", null, Money.ZERO, List.of());
        assertThat(xml(act(HOUSING, still, empty)))
                .contains("НаимДок=\"Сальдо на начало периода\" НомДок=\"б/н\"",
                        "Движений за период не было\" СумДебет=\"0.00\"")
                .doesNotContain("122-К");
        assertThat(xml(act(HOUSING, empty))).contains("НомДог=\"122-К\"");
    }

    @Test
    void a_sole_proprietor_is_told_by_his_name() {
        var proprietor =
                new Party("ИП Иванов Пётр Ильич", null, "631601234567", null, "304631600000012", true, null, null);
        assertThat(xml(act(proprietor, SUPPLY)))
                .contains("<СвИП ИННФЛ=\"631601234567\" ОГРНИП=\"304631600000012\"><ФИО Фамилия=\"Иванов\" Имя=\"Пётр\""
                        + " Отчество=\"Ильич\"/></СвИП>", "_2XX-631601234567_");
    }

    @Test
    void names_as_longestas_the_format_takes_and_persons_without_a_number_of_registration() {
        var longest = new Party("Ё".repeat(1200), "К".repeat(300), "9902000020", "990201001", "1269900000028", false,
                "8".repeat(300), null);
        assertThat(xml(act(longest, SUPPLY, new Contract("19", "Д".repeat(60), null, Money.of("1.00"), List.of()))))
                .contains("НаимОрг=\"" + "Ё".repeat(1000) + "\"", "КраткНазв=\"" + "К".repeat(255) + "\"");
        var person = new Party("Цой Мария", null, "990300000312", null, null, true, null, null);
        assertThat(xml(act(person, SUPPLY, new Contract("20", "Д-20", null, Money.of("0.00"), List.of(
                operation("КСФ", "К-15", "31.10", "-2440.00", "0.00"))))))
                .contains("<СвФЛ ИННФЛ=\"990300000312\"><ФИО Фамилия=\"Цой\" Имя=\"Мария\"/></СвФЛ>");
    }

    @Test
    void a_side_without_what_the_format_asks_for_is_refused_with_words() {
        var nameless =
                act(new Party("ООО «Без ОГРН»", null, "9902000020", "990201001", null, false, null, null), SUPPLY);
        assertThat(nameless.obstacle()).contains("У абонента нет ОГРН из 13 цифр.");
        assertThatThrownBy(() -> ReconciliationXml.of(nameless)).isInstanceOf(IllegalArgumentException.class);
        assertThat(act(HOUSING, SUPPLY).obstacle()).isEmpty();
    }

    @Test
    void the_same_act_gives_the_same_bytes() {
        assertThat(ReconciliationXml.of(act(HOUSING, SUPPLY))).isEqualTo(ReconciliationXml.of(act(HOUSING, SUPPLY)));
    }
}
