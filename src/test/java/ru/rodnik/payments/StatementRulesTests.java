package ru.rodnik.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.payments.StatementText.OURS;
import static ru.rodnik.payments.StatementText.SHOPS;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.rodnik.payments.ClientBankFile.Fault;
import ru.rodnik.payments.StatementRules.Statement;
import ru.rodnik.shared.Money;

/** Files of the form 1CClientBankExchange as banks really write them (formats §11). */
class StatementRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "IBM866"})
    void the_words_tell_the_encoding_whatever_the_file_says_of_it(String encoding) {
        var text = one("100.00", "За воду").text();
        assertThat(read(text.getBytes(Charset.forName(encoding))).receipts()).singleElement()
                .satisfies(receipt -> assertThat(receipt.purpose()).isEqualTo("За воду"));
        assertThat(read(("\ufeff" + text).getBytes(UTF_8)).receipts()).hasSize(1);
        assertThat(read(text.replace("\r\n", "\n").getBytes(UTF_8)).receipts()).hasSize(1);
    }

    @Test
    void a_receipt_has_its_day_payer_and_both_numbers() {
        assertThat(read(one("100.00", "За воду").bytes()).receipts()).containsExactly(new BankReceipt(
                7, OURS, LocalDate.of(2026, 11, 5), "45", LocalDate.of(2026, 11, 5), Money.of("100.00"), SHOPS,
                "6300000016", "не указан", "За воду"));
        assertThat(read(one("1", "").line("Плательщик=ИНН 6300000016 ООО \"Лавка\"").but("ПлательщикИНН=6300000016", "")
                .bytes()).receipts()).singleElement().satisfies(receipt -> {
                    assertThat(receipt.payerInn()).isEqualTo("6300000016");
                    assertThat(receipt.payerName()).isEqualTo("ООО \"Лавка\"");
                });
    }

    @ParameterizedTest
    @CsvSource({"49, 49.00", "'7248,81', 7248.81", ".7, 0.70", "1 500.5, 1500.50", "12.300, 12.30", "49., 49.00"})
    void money_comes_in_many_forms(String written, String meant) {
        assertThat(read(one(written, "").bytes()).receipts()).extracting(BankReceipt::amount)
                .containsExactly(Money.of(meant));
    }

    @Test
    void a_purpose_may_have_numbered_lines_and_plain_ones() {
        assertThat(purpose(one("1", "").line("НазначениеПлатежа1=Оплата").line("НазначениеПлатежа2=по договору 5")))
                .isEqualTo("Оплата по договору 5");
        assertThat(purpose(one("1", "Оплата по договору 5").line("НазначениеПлатежа1=Оплата по")
                .line("НазначениеПлатежа2=договору 5"))).isEqualTo("Оплата по договору 5");
        assertThat(purpose(one("1", "Оплата за октябрь").line("по договору № 5 от 01.02.2026").line("НДС 22% = 10.00")))
                .isEqualTo("Оплата за октябрь по договору № 5 от 01.02.2026 НДС 22% = 10.00");
    }

    @Test
    void the_accounts_tell_the_direction_and_either_of_both_spellings_does() {
        assertThat(read(one("1", "").but("ПолучательСчет=", "ПолучательРасчСчет=").bytes()).receipts()).hasSize(1);
        var out = read(
                one("1", "").but("Получатель", "@").but("Плательщик", "Получатель").but("@", "Плательщик").bytes());
        assertThat(out.receipts()).isEmpty();
        assertThat(out.others()).isEqualTo(1);
        var between = read(one("1", "").but(SHOPS, OURS).bytes());
        assertThat(between.receipts()).isEmpty();
        assertThat(between.others()).isEqualTo(1);
    }

    @Test
    void what_was_not_received_yet_is_left_out_and_told() {
        var statement = read(one("70", "").but("ДатаПоступило=05.11.2026", "ДатаПоступило=").bytes());
        assertThat(statement.receipts()).isEmpty();
        assertThat(statement.notes()).containsExactly(
                "строка 7: нет даты поступления, документ № 45 на 70 не взят");
    }

    @Test
    void sections_that_were_not_ended_and_unknown_words_do_no_harm() {
        var statement = read(one("1", "").line("НеизвестноеСвойство=5").received("06.11.2026", "46", "2", "", "")
                .line("КонецДокумента").line("СекцияРасчСчет").line("РасчСчет=" + OURS).line("ДатаКонца=вчера")
                .bytes());
        assertThat(statement.faults()).isEmpty();
        assertThat(statement.receipts()).extracting(BankReceipt::documentNumber).containsExactly("45", "46");
    }

    @Test
    void totals_of_the_bank_that_do_not_fit_are_told() {
        var statement = read(one("10", "").line("СекцияРасчСчет").line("РасчСчет=" + OURS).line("НачальныйОстаток=-5")
                .line("ВсегоПоступило=11.00").line("ВсегоСписано=0").line("КонечныйОстаток=7").line("КонецРасчСчет")
                .bytes());
        assertThat(statement.faults()).isEmpty();
        assertThat(statement.notes()).containsExactly(
                "строка 16: остатки счёта не сходятся с оборотами, по обороту 6.00, указано 7",
                "счёт " + OURS + ": банк указал поступлений на 11.00, документов на 10.00");
    }

    @Test
    void every_mistake_is_named_by_its_line() {
        var statement = read(one("12,345", "").but("Номер=45", "Номер=")
                .received("31.02.2026", "46", "0", "", "").received("21.11.2026", "47", "5", "", "").bytes());
        assertThat(statement.faults()).containsExactlyInAnyOrder(
                new Fault(10, "Сумма", "«12,345» не сумма больше нуля в рублях и копейках"),
                new Fault(8, "Номер", "не указан"),
                new Fault(23, "ДатаПоступило", "«31.02.2026» не дата вида 31.12.2026"),
                new Fault(19, "Сумма", "«0» не сумма больше нуля в рублях и копейках"),
                new Fault(18, "Дата", "«31.02.2026» не дата вида 31.12.2026"),
                new Fault(32, "ДатаПоступило", "день 21.11.2026 ещё не наступил"));
    }

    @Test
    void another_file_a_cut_one_and_a_stranger_s_are_refused() {
        assertThat(read("code;name\r\n1;Секция".getBytes(UTF_8)).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.says()).startsWith("это не выписка"));
        assertThat(read(new byte[] {1, 2, (byte) 0xff}).faults()).hasSize(1);
        assertThat(read(one("1", "").but(OURS, "40702810000000000099").bytes()).faults()).containsExactly(
                new Fault(5, "РасчСчет", "выписка по счёту 40702810000000000099, а счёт организации " + OURS));
        var cut = one("1", "").text().replace("КонецФайла", "");
        assertThat(read(cut.getBytes(UTF_8)).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.says()).contains("обрезан"));
    }

    private static StatementText one(String sum, String purpose) {
        return StatementText.begin().received("05.11.2026", "45", sum, "6300000016", purpose);
    }

    private static String purpose(StatementText text) {
        return read(text.bytes()).receipts().getFirst().purpose();
    }

    private static Statement read(byte[] bytes) {
        return StatementRules.judge(ClientBankFile.of(bytes), Set.of(OURS), TODAY);
    }
}
