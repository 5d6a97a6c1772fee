package ru.rodnik.reconciliation.theirs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.reconciliation.theirs.LedgerFile.Parties;
import ru.rodnik.reconciliation.theirs.TheirLedger.Source;
import ru.rodnik.shared.Money;

/** Ledgers as they come: a card of account 60 out of 1C, tables, acts of the ФНС format; and files that are none. */
class LedgerFileTests {

    private static final Parties PARTIES = new Parties("9901000010", List.of("120-В", "4417"));
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private static TheirLedger read(byte[] bytes) {
        return switch (LedgerFile.read(bytes, PARTIES)) {
            case LedgerVerdict.Readable(var ledger) -> ledger;
            case LedgerVerdict.Unreadable(var why) -> throw new AssertionError(why);
        };
    }

    private static String refusal(byte[] bytes) {
        return switch (LedgerFile.read(bytes, PARTIES)) {
            case LedgerVerdict.Readable(var ledger) -> throw new AssertionError("Taken: " + ledger);
            case LedgerVerdict.Unreadable(var why) -> why;
        };
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void a_card_of_1c_with_merged_heads_balances_and_totals_is_read() {
        var ledger = read(Workbooks.of(List.of(
                List.of("ООО «Ладья»"),
                List.of("Карточка счета 60 за Сентябрь 2026 г. - Октябрь 2026 г."),
                List.of("Отбор: Контрагенты Равно «МП Водоканал»"),
                List.of("Период", "Документ", "Аналитика Дт", "Аналитика Кт", "Дебет", "", "Кредит", "",
                        "Текущее сальдо"),
                List.of("", "", "", "", "Счет", "", "Счет", ""),
                List.of("Сальдо на начало", "", "", "", "", "", "", "", "К", number("12500.30")),
                List.of("07.09.2026", "Списание с расчетного счета 0000-000044 от 07.09.2026 12:00:00",
                        "МП Водоканал\n120-В от 01.02.2024", "", "60.02", number("60000"), "51", "", "Д",
                        number("47499.70")),
                List.of("30.09.2026", "Поступление (акт, накладная, УПД) 0000-000312 от 30.09.2026 по вх.д. 1111",
                        "", "МП Водоканал\n120-В от 01.02.2024", "26", "", "60.01", number("80327.87"), "К",
                        number("32828.17")),
                List.of("30.09.2026", "Поступление (акт, накладная, УПД) 0000-000312 от 30.09.2026 по вх.д. 1111",
                        "", "МП Водоканал\n120-В от 01.02.2024", "19.04", "", "60.01", number("17672.13"), "К",
                        number("50500.30")),
                List.of("30.09.2026", "Зачет аванса", "", "", "60.01", number("60000"), "60.02", number("60000"), "К",
                        number("50500.30")),
                List.of("Обороты за период и сальдо на конец", "", "", "", "", number("120000"), "", number("158000"),
                        "К", number("50500.30")))));

        assertThat(ledger.source()).isEqualTo(Source.ACCOUNT_CARD);
        assertThat(ledger.from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(ledger.to()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(ledger.opening()).isEqualTo(Money.of("12500.30"));
        assertThat(ledger.closing()).isEqualTo(Money.of("50500.30"));
        assertThat(ledger.surelyTurned()).isTrue();
        assertThat(ledger.lines()).extracting(LedgerLine::amount)
                .containsExactly(Money.of("-60000.00"), Money.of("80327.87"), Money.of("17672.13"));
        assertThat(ledger.lines()).extracting(LedgerLine::contract).containsOnly("120-В");
        assertThat(ledger.lines().get(1).numbers().named()).containsExactly("1111");
        assertThat(ledger.lines().getFirst().place()).isEqualTo(7);
    }

    @Test
    void columns_may_be_permuted_and_days_numbers_of_a_spreadsheet() {
        var ledger = read(Workbooks.of(List.of(
                List.of("Кредит", "Дебет", "Договор", "№ документа", "Содержание", "Дата"),
                List.of(number("98000"), "", "4417", "1111", "Вода за сентябрь", number("46295")),
                List.of("", number("60000.5"), "4417", "44", "Оплата", number("46272")))));

        assertThat(ledger.source()).isEqualTo(Source.TABLE);
        assertThat(ledger.surelyTurned()).isFalse();
        assertThat(ledger.lines()).extracting(LedgerLine::day)
                .containsExactly(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 9, 7));
        assertThat(ledger.lines()).extracting(LedgerLine::amount)
                .containsExactly(Money.of("98000.00"), Money.of("-60000.50"));
        assertThat(ledger.lines()).extracting(LedgerLine::contract).containsOnly("4417");
        assertThat(ledger.opening()).isNull();
        assertThat(ledger.from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(ledger.turned().lines()).extracting(LedgerLine::amount)
                .containsExactly(Money.of("-98000.00"), Money.of("60000.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void a_csv_of_either_alphabet_is_read(String charset) {
        var ledger = read("""
                Карточка счета 60 за III квартал 2026 г.
                Дата;Документ;Дебет;Кредит
                Сальдо на начало;;;12 500,30
                07.09.2026;Оплата (п/п № 44 от 07.09.2026);60 000,00;
                30.09.2026;"УПД № 1111; вода";;98\u00a0000,00
                Обороты;;60 000,00;98 000,00
                Сальдо на конец;;;50 500,30
                """.replace("III", "3").getBytes(Charset.forName(charset)));

        assertThat(ledger.opening()).isEqualTo(Money.of("12500.30"));
        assertThat(ledger.closing()).isEqualTo(Money.of("50500.30"));
        assertThat(ledger.from()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(ledger.lines()).extracting(LedgerLine::amount)
                .containsExactly(Money.of("-60000.00"), Money.of("98000.00"));
    }

    @Test
    void a_table_of_postings_with_one_sum_takes_the_side_of_the_account_of_suppliers() {
        var ledger = read("Дата\tДокумент\tСчет Дт\tСчет Кт\tСумма\n30.09.2026\tАкт № 1111\t26\t60.01\t98000,00\n"
                .concat("07.09.2026\tп/п № 44\t60.02\t51\t60000,00\n").getBytes(UTF_8));
        assertThat(ledger.lines()).extracting(LedgerLine::amount)
                .containsExactly(Money.of("98000.00"), Money.of("-60000.00"));
        assertThat(ledger.surelyTurned()).isTrue();
    }

    @Test
    void a_value_that_makes_no_sense_is_refused_with_row_and_column() {
        assertThat(refusal("Дата;Документ;Дебет;Кредит\n31.02.2026;УПД;;1,00\n".getBytes(UTF_8)))
                .contains("Строка\u00a02, столбец\u00a0A", "31.02.2026");
        assertThat(refusal("Дата;Документ;Дебет;Кредит\n28.02.2026;УПД;;сто\n".getBytes(UTF_8)))
                .contains("Строка\u00a02, столбец\u00a0D", "«сто» — не сумма");
    }

    @Test
    void a_sum_without_a_day_is_told_not_dropped_in_silence() {
        var ledger = read("Дата;Документ;Дебет;Кредит\n28.02.2026;УПД;;1,00\n;УПД;;2,00\n".getBytes(UTF_8));
        assertThat(ledger.lines()).hasSize(1);
        assertThat(ledger.notes()).singleElement().asString().contains("Строка\u00a03");
    }

    @Test
    void what_is_no_table_of_operations_is_refused_with_what_to_do() {
        assertThat(refusal("просто текст\nещё строка".getBytes(UTF_8))).contains("Не нашли шапку", "карточке счёта 60");
        assertThat(refusal("Дата;Документ;Дебет;Кредит\n".getBytes(UTF_8))).contains("ни одной операции");
        assertThat(refusal(new byte[0])).contains("пуст");
        assertThat(refusal(new byte[] {1, 0, 2})).contains("не таблица");
    }

    private static String act(String sender, String recipient) {
        return """
                <?xml version="1.0" encoding="windows-1251"?>
                <Файл ИдФайл="ON_AKTSVEROTP_X" ВерсФорм="5.01" ВерсПрог="1С">
                <Документ КНД="1110332" ДатаИнфОтпр="20.11.2026" ВрИнфОтпр="12:00:00" ДатаНачПер="01.09.2026" ДатаОкПер="31.10.2026" НомерАкт="7">
                <СвДокКрАкт КодОКВ="643">
                <СвОтпр><ИдСв><СвЮЛУч НаимОрг="А" ИННЮЛ="%s" КПП="990101001" ОГРН="1269900000017"/></ИдСв><Контакт/></СвОтпр>
                <СвПол><ИдСв><СвЮЛУч НаимОрг="Б" ИННЮЛ="%s" КПП="990201001" ОГРН="1269900000028"/></ИдСв><Контакт/></СвПол>
                </СвДокКрАкт>
                <ТаблАкт СальдоНачДеб="0.00" СальдоНачКр="12500.30" ОборотДеб="60000.00" ОборотКр="98000.00" СальдоКонДеб="0.00" СальдоКонКр="50500.30">
                <ДогСв НомДог="120-в" ДатаДог="01.02.2024">
                <ДокСв НаимДок="Платежное поручение" НомДок="0044" ДатаДок="07.09.2026"><СвОпер НомСтр="1" ДатаОпер="07.09.2026" НаимОпер="Оплата" СумДебет="60000.00"/></ДокСв>
                <ДокСв НаимДок="УПД" НомДок="1111" ДатаДок="30.09.2026"><СвОпер НомСтр="2" ДатаОпер="30.09.2026" НаимОпер="Вода" СумКредит="98000.00"/></ДокСв>
                </ДогСв></ТаблАкт>
                </Документ></Файл>
                """
                .formatted(sender, recipient);
    }

    @Test
    void an_act_of_the_other_side_is_turned_to_ours() {
        var ledger = read(act("9902000020", "9901000010").getBytes(WINDOWS));
        assertThat(ledger.source()).isEqualTo(Source.FNS_ACT);
        assertThat(ledger.opening()).isEqualTo(Money.of("12500.30"));
        assertThat(ledger.closing()).isEqualTo(Money.of("50500.30"));
        assertThat(ledger.lines()).extracting(LedgerLine::amount)
                .containsExactly(Money.of("-60000.00"), Money.of("98000.00"));
        assertThat(ledger.lines()).extracting(LedgerLine::contract).containsOnly("120-В");
        assertThat(ledger.lines().getFirst().numbers().named()).containsExactly("44");
    }

    @Test
    void our_own_act_stays_as_it_is_and_a_strangers_is_refused() {
        assertThat(read(act("9901000010", "9902000020").getBytes(WINDOWS)).opening()).isEqualTo(Money.of("-12500.30"));
        assertThat(refusal(act("9902000020", "9903000030").getBytes(WINDOWS))).contains("не с нами", "9901000010");
    }

    @Test
    void a_broken_xml_is_refused_with_line_and_column_and_a_doctype_at_once() {
        assertThat(refusal("<?xml version=\"1.0\"?>\n<Файл><Документ></Файл>".getBytes(UTF_8)))
                .contains("Строка 2, позиция");
        assertThat(refusal("<!DOCTYPE f [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><f>&x;</f>".getBytes(UTF_8)))
                .contains("DOCTYPE").doesNotContain("root:");
        assertThat(refusal(act("9902000020", "9901000010").replace("60000.00\"/>", "много\"/>").getBytes(WINDOWS)))
                .contains("Строка 10", "много");
        assertThat(refusal("<html></html>".getBytes(UTF_8))).contains("не акт сверки");
    }
}
