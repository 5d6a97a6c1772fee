package ru.rodnik.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.xml.WrittenXml.whyNot;
import static ru.rodnik.documents.xml.XmlSamples.HOUSING;
import static ru.rodnik.documents.xml.XmlSamples.LESS;
import static ru.rodnik.documents.xml.XmlSamples.MORE;
import static ru.rodnik.documents.xml.XmlSamples.OCTOBER_31;
import static ru.rodnik.documents.xml.XmlSamples.buyer;
import static ru.rodnik.documents.xml.XmlSamples.correction;
import static ru.rodnik.documents.xml.XmlSamples.figures;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.xml.CorrectionDocument.Change;
import ru.rodnik.documents.xml.CorrectionDocument.Function;
import ru.rodnik.documents.xml.CorrectionDocument.Original;
import ru.rodnik.documents.xml.CorrectionDocument.Revision;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** Корректировочный счёт-фактура and УКД by the format 5.02. */
class CorrectionXmlTests {

    private static WrittenXml xml(CorrectionDocument document) {
        return WrittenXml.of(CorrectionXml.of(document));
    }

    @Test
    void a_correction_names_the_original_and_has_its_own_format() {
        var file = xml(correction(Function.TAX_INVOICE, HOUSING, LESS));
        assertThat(file.fileName())
                .startsWith("ON_NKORSCHFDOPPR_2XX-9902000020-990201001_2XX-9901000010-990101001_20261112_");
        assertThat(file.value("/Файл/@ВерсФорм") + file.value("//@КНД")).isEqualTo("5.021115133");
        assertThat(file.value("//@Функция")).isEqualTo("КСЧФ");
        assertThat(file.count("//@ПоФактХЖ | //@НаимДокОпр | //СодФХЖ3")).isZero();
        assertThat(file.value("//СчФ/@НомерСчФ") + file.value("//СчФ/@ДатаСчФ")).isEqualTo("123431.10.2026");
        assertThat(file.childrenOf("//СвКСчФ")).containsExactly("СчФ", "СвПрод", "СвПокуп", "ДенИзм");
    }

    @Test
    void a_line_shows_before_after_and_what_became_less() {
        var file = xml(correction(Function.TAX_INVOICE, HOUSING, LESS));
        assertThat(file.childrenOf("//СведТов")).containsExactly("СтТовБезНДС", "АкцизДо", "АкцизПосле", "СумНалДо",
                "СумНалПосле", "СумНалРазн", "СтТовУчНал", "ДопСведТов");
        assertThat(file.value("//СведТов/@ПорНомТовВСЧФ")).isEqualTo("1");
        assertThat(file.value("//@КолТовДо") + " " + file.value("//@КолТовПосле")).isEqualTo("1250.5 1200");
        assertThat(file.values("//СведТов/СтТовБезНДС/@*")).containsExactlyInAnyOrder("56497.59", "54216.00",
                "2281.59");
        assertThat(file.value("//СтТовБезНДС/@СтоимУм")).isEqualTo("2281.59");
        assertThat(file.value("//СумНалДо/СумНДС")).isEqualTo("12429.47");
        assertThat(file.value("//СумНалРазн/СумУм")).isEqualTo("501.95");
        assertThat(file.value("//СтТовУчНал/@СтоимУм")).isEqualTo("2783.54");
        assertThat(file.count("//@СтоимУвел | //СумУвел | //ВсегоУвел")).isZero();
    }

    @Test
    void what_grows_and_what_shrinks_are_totalled_apart() {
        var file = xml(correction(Function.TAX_INVOICE, HOUSING, LESS, MORE));
        assertThat(file.value("//ВсегоУвел/@СтТовБезНДСВсего")).isEqualTo("764.72");
        assertThat(file.value("//ВсегоУвел/СумНалВсего/СумНДС")).isEqualTo("168.24");
        assertThat(file.value("//ВсегоУвел/@СтТовУчНалВсего")).isEqualTo("932.96");
        assertThat(file.value("//ВсегоУм/@СтТовБезНДСВсего")).isEqualTo("2281.59");
        assertThat(file.value("//ВсегоУм/СумНалВсего/СумНДС")).isEqualTo("501.95");
        assertThat(file.value("//ВсегоУм/@СтТовУчНалВсего")).isEqualTo("2783.54");
        assertThat(file.value("//СведТов[2]//СумНалРазн/СумУвел")).isEqualTo("168.24");
        assertThat(file.childrenOf("//ТаблКСчФ")).containsExactly("СведТов", "СведТов", "ВсегоУвел", "ВсегоУм");
    }

    @Test
    void an_agreement_names_what_it_changes_and_what_it_rests_on() {
        var file = xml(correction(Function.TAX_INVOICE_AND_AGREEMENT, HOUSING, LESS));
        assertThat(file.value("//@Функция")).isEqualTo("КСЧФДИС");
        assertThat(file.value("//@НаимДокОпр")).isEqualTo("Универсальный корректировочный документ");
        assertThat(file.value("//@ПоФактХЖ")).startsWith("Документ, подтверждающий согласие");
        assertThat(file.value("//СодФХЖ3/@СодОпер")).isEqualTo("1");
        assertThat(file.childrenOf("//СодФХЖ3")).containsExactly("ПередатДокум", "ДокумОснКор");
        assertThat(file.value("//ДокумОснКор/@РеквНаимДок")).isEqualTo("Акт поверки");
        assertThat(xml(correction(Function.AGREEMENT, HOUSING, LESS)).value("//@Функция")).isEqualTo("ДИС");
    }

    @Test
    void one_correction_may_change_several_papers_and_know_their_revisions() {
        var plain = correction(Function.TAX_INVOICE, HOUSING, LESS, MORE);
        var file = xml(new CorrectionDocument(plain.function(), plain.id(), plain.formedAt(), plain.number(),
                plain.date(), new Revision(2, LocalDate.of(2026, 11, 20)),
                List.of(new Original("1111", LocalDate.of(2026, 9, 30), null),
                        new Original("1234", OCTOBER_31, new Revision(1, LocalDate.of(2026, 11, 10)))),
                plain.seller(), plain.buyer(), "26000000000000000001000", List.of(new InfoField("ЛицевойСчет", "1")),
                plain.changes(), null, plain.signature()));
        assertThat(file.value("//ИспрКСчФ/@НомИспрКСчФ")).isEqualTo("2");
        assertThat(file.values("//СчФ/@НомерСчФ")).containsExactly("1111", "1234");
        assertThat(file.value("//СчФ[2]/ИспрСчФ/@НомИспрСчФ")).isEqualTo("1");
        assertThat(file.value("//@ИдГосКон")).isEqualTo("26000000000000000001000");
        assertThat(file.childrenOf("//СвКСчФ")).containsExactly("ИспрКСчФ", "СчФ", "СчФ", "СвПрод", "СвПокуп", "ДенИзм",
                "ДопСвФХЖ1", "ИнфПолФХЖ1");
    }

    @Test
    void a_change_of_price_and_a_line_the_original_did_not_have() {
        var dearer = new Change(1, 0, "Водоотведение", Price.of("10"), Price.of("12.5"), VatRate.of("20"),
                figures("0", "0", "0", "0"), figures("4", "50", "10", "60"));
        var file = xml(correction(Function.TAX_INVOICE, HOUSING, dearer));
        assertThat(file.value("//@ПорНомТовВСЧФ") + file.value("//@КолТовДо")).isEqualTo("00");
        assertThat(file.value("//@ЦенаТовДо") + " " + file.value("//@ЦенаТовПосле")).isEqualTo("10 12.5");
        assertThat(file.value("//@НалСт")).isEqualTo("20%");
        assertThat(file.count("//ВсегоУм")).isZero();
    }

    @Test
    void a_sole_proprietor_without_the_day_of_his_registration_is_a_person_who_is_one() {
        var name = new FullName("Сидоров", "Пётр", "Ильич");
        var undated = xml(correction(Function.TAX_INVOICE,
                buyer(new Side.Entrepreneur("990300000312", name, "326990000000012", null), null), LESS));
        assertThat(undated.count("//СвИП")).isZero();
        assertThat(undated.value("//СвФЛУч/@ИныеСвед"))
                .isEqualTo("индивидуальный предприниматель, ОГРНИП 326990000000012");
        assertThat(undated.value("//СвФЛУч/ФИО/@Имя")).isEqualTo("Пётр");
        var dated = xml(correction(Function.TAX_INVOICE,
                buyer(new Side.Entrepreneur("990300000312", name, "326990000000012", LocalDate.of(2026, 1, 1)), null),
                LESS));
        assertThat(dated.value("//СвИП/@ДатаОГРНИП")).isEqualTo("01.01.2026");
    }

    @Test
    void what_the_format_cannot_say_is_told() {
        var plain = correction(Function.TAX_INVOICE, HOUSING, LESS);
        assertThat(whyNot(CorrectionXml.of(new CorrectionDocument(plain.function(), plain.id(), plain.formedAt(), "1",
                plain.date(), null, List.of(), plain.seller(), plain.buyer(), null, List.of(), plain.changes(), null,
                plain.signature())))).contains("строка 1б");
        var below = new Change(1, 1, "Вода", Price.of("1"), Price.of("1"), VatRate.of("22"),
                figures("0", "0", "0", "0"), figures("-1", "-1", "-0.22", "-1.22"));
        assertThat(whyNot(CorrectionXml.of(correction(Function.TAX_INVOICE, HOUSING, below)))).contains("меньше нуля");
        assertThat(whyNot(CorrectionXml.of(new CorrectionDocument(plain.function(), plain.id(), plain.formedAt(), "1",
                LocalDate.of(2026, 5, 27), null, plain.originals(), plain.seller(), plain.buyer(), null, List.of(),
                plain.changes(), null, plain.signature())))).contains("нет действующего формата");
    }
}
