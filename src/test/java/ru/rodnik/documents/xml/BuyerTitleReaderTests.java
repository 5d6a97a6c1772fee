package ru.rodnik.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.xml.BuyerTitle.Outcome;

/** What a buyer answered, as his program writes it. */
class BuyerTitleReaderTests {

    private static final String ANSWER = """
            <?xml version='1.0' encoding='windows-1251'?>
            <Файл ИдФайл="ON_NSCHFDOPPOK_A_B_20261105_6b4cb242" ВерсФорм="5.03" ВерсПрог="1С">
            	<Документ КНД="1115132" ДатаИнфПок="05.11.2026" ВремИнфПок="09.30.00">
            		<ИдИнфПрод ИдФайлИнфПр="ON_NSCHFDOPPR_1" ДатаФайлИнфПр="31.10.2026" ВремФайлИнфПр="18.05.00">
            			<ЭП>MIIB</ЭП>
            		</ИдИнфПрод>
            		<СодФХЖ4 НаимДокОпрПр="УПД" Функция="СЧФДОП" ПорНомДокИнфПр="1234" ДатаДокИнфПр="31.10.2026">
            			<СвПрин СодОпер="Услуги приняты" ДатаПрин="05.11.2026">
            				<КодСодОпер КодИтога="1"/>
            			</СвПрин>
            		</СодФХЖ4>
            		<Подписант Должн="Директор" СпосПодтПолном="1"><ФИО Фамилия="Петров" Имя="Олег"/></Подписант>
            	</Документ>
            </Файл>
            """;

    private static XmlReading<BuyerTitle> read(String text) {
        return BuyerTitleReader.read(text.getBytes(XmlFile.WINDOWS_1251));
    }

    private static BuyerTitle understood(String text) {
        var reading = read(text);
        assertThat(reading).isInstanceOf(XmlReading.Understood.class);
        return ((XmlReading.Understood<BuyerTitle>) reading).content();
    }

    private static String refusal(String text) {
        var reading = read(text);
        assertThat(reading).isInstanceOf(XmlReading.Refused.class);
        return ((XmlReading.Refused<BuyerTitle>) reading).words();
    }

    @Test
    void an_acceptance_says_what_was_accepted_when_and_by_whom() {
        assertThat(understood(ANSWER)).isEqualTo(new BuyerTitle(
                "ON_NSCHFDOPPOK_A_B_20261105_6b4cb242", LocalDateTime.of(2026, 11, 5, 9, 30), "ON_NSCHFDOPPR_1",
                LocalDateTime.of(2026, 10, 31, 18, 5), "УПД", "1234", LocalDate.of(2026, 10, 31), Outcome.ACCEPTED,
                LocalDate.of(2026, 11, 5), "Услуги приняты", null, new FullName("Петров", "Олег", null), "Директор"));
    }

    @Test
    void discrepancies_name_the_paper_that_states_them() {
        var answer = understood(ANSWER.replace("<КодСодОпер КодИтога=\"1\"/>", """
                <КодСодОпер КодИтога="2">
                  <РеквДокРасх РеквНаимДок="Акт о расхождениях" РеквНомерДок="3" РеквДатаДок="05.11.2026"/>
                </КодСодОпер>"""));
        assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED_WITH_DISCREPANCIES);
        assertThat(answer.discrepancies())
                .isEqualTo(new NamedPaper("Акт о расхождениях", "3", LocalDate.of(2026, 11, 5)));
    }

    @Test
    void a_refusal_is_an_answer_too() {
        var answer = understood(
                ANSWER.replace("КодИтога=\"1\"", "КодИтога=\"3\"").replace("СодОпер=\"Услуги приняты\"", ""));
        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.words()).isNull();
    }

    @Test
    void what_is_no_answer_is_refused_with_its_place() {
        assertThat(refusal(ANSWER.replace("КодИтога=\"1\"", "КодИтога=\"9\""))).contains("Строка 9", "не 1, 2 или 3");
        assertThat(refusal(ANSWER.replace("1115132", "1115131"))).contains("Строка 3", "КНД 1115131");
        assertThat(refusal(ANSWER.replace("5.03", "5.01"))).contains("версия формата 5.01");
        assertThat(refusal(ANSWER.replace("ДатаПрин=\"05.11.2026\"", ""))).contains("нет реквизита «ДатаПрин»");
        assertThat(refusal("<a/>")).contains("не файл обмена");
        assertThat(refusal(ANSWER.replace("?>\n", "?>\n<!DOCTYPE Файл SYSTEM 'http://127.0.0.1:9/'>")))
                .contains("DOCTYPE");
    }
}
