package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.DocumentKind.ACT;
import static ru.rodnik.documents.DocumentKind.ADVANCE_VAT_INVOICE;
import static ru.rodnik.documents.DocumentKind.CORRECTION_INVOICE;
import static ru.rodnik.documents.DocumentKind.INVOICE;
import static ru.rodnik.documents.DocumentKind.UTD;
import static ru.rodnik.documents.DocumentKind.VAT_INVOICE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.PaperContent.Amount;
import ru.rodnik.documents.PaperContent.BasisPaper;
import ru.rodnik.documents.PaperContent.Buyer;
import ru.rodnik.documents.PaperContent.ContractOnPaper;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Extra;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.documents.PaperContent.PaymentOrder;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.documents.PaperContent.Sum;
import ru.rodnik.documents.PaperContent.Utility;
import ru.rodnik.documents.xml.WrittenXml;
import ru.rodnik.documents.xml.XmlPaper;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** Frozen contents of every kind as exchange files. */
class PaperXmlTests {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final LocalDate NOVEMBER_30 = LocalDate.of(2026, 11, 30);
    private static final LocalDateTime ISSUED = LocalDateTime.of(2026, 12, 2, 9, 7, 5);
    private static final VatRate VAT = VatRate.of("22");
    private static final Utility UTILITY = new Utility(
            "Общество с ограниченной ответственностью «Вымышленные системы»", "ООО «ВС»", "6300000009", "630001001",
            "1026300000009", "г. Самара, ул. Пробная, 1", "8 (846) 000-00-00", "Пробный банк г. Самара", "043601000",
            "40702810000000000001", "30101810000000000001", "Первый П. П.", "Вторая В. В.");
    private static final Buyer SHOP = new Buyer(88_401, "LEGAL_ENTITY", "ООО «Лавка»", "ООО «Лавка»", "6300000016",
            "630001001", null, "г. Самара, ул. Пробная, 2", null, null);
    private static final Line WATER = new Line("COLD_WATER", NOVEMBER, null, CubicMetres.of("120"), Price.of("48"), VAT,
            Money.of("5760"), Money.of("1267.20"), Money.of("7027.20"));
    private static final Line LATE = new Line("WASTEWATER", BillingPeriod.of("2026-10"), BillingPeriod.of("2026-10"),
            CubicMetres.of("155"), Price.of("27.30"), VAT, Money.of("4231.50"), Money.of("930.93"),
            Money.of("5162.43"));
    private static final Related ORIGINAL =
            new Related(VAT_INVOICE, "12", LocalDate.of(2026, 10, 31), 1, LocalDate.of(2026, 11, 9));
    private static final CorrectionLine LESS = new CorrectionLine("COLD_WATER", BillingPeriod.of("2026-10"),
            Price.of("48"), null, VAT, sum("10", "480", "105.60", "585.60"), sum("5", "240", "52.80", "292.80"),
            sum("-5", "-240", "-52.80", "-292.80"), 3, ORIGINAL);

    private static Sum sum(String volume, String net, String vat, String gross) {
        return new Sum(CubicMetres.of(volume), Money.of(net), Money.of(vat), Money.of(gross));
    }

    /** A content with nothing on it but what a test names. */
    private record Sheet(
            DocumentKind kind, @Nullable Integer status, Buyer buyer, List<Line> lines,
            List<CorrectionLine> corrections,
            List<Related> related, List<Related> advances, List<Amount> amounts, int revision) {

        static Sheet of(DocumentKind kind, @Nullable Integer status, Line... lines) {
            return new Sheet(kind, status, SHOP, List.of(lines), List.of(), List.of(), List.of(), List.of(), 0);
        }

        static Sheet correction(@Nullable Integer status) {
            return new Sheet(CORRECTION_INVOICE, status, SHOP, List.of(), List.of(LESS), List.of(ORIGINAL), List.of(),
                    List.of(), 0);
        }

        Sheet of(Buyer other) {
            return new Sheet(kind, status, other, lines, corrections, related, advances, amounts, revision);
        }

        Sheet naming(Related paper) {
            return new Sheet(kind, status, buyer, lines, corrections, List.of(paper), advances, amounts, revision);
        }

        Sheet usingUp(Related advance) {
            return new Sheet(kind, status, buyer, lines, corrections, related, List.of(advance), amounts, revision);
        }

        Sheet for_(Amount amount) {
            return new Sheet(kind, status, buyer, lines, corrections, related, advances, List.of(amount), revision);
        }

        Sheet revised(int times) {
            return new Sheet(kind, status, buyer, lines, corrections, related, advances, amounts, times);
        }

        PaperContent content() {
            return content(false);
        }

        PaperContent content(boolean told) {
            return new PaperContent(kind, "17", NOVEMBER_30, LocalDate.of(2026, 12, 2), NOVEMBER, UTILITY, buyer,
                    new ContractOnPaper("Д-88401", LocalDate.of(2025, 1, 10), "NET", "26000000000000000001000"), lines,
                    corrections, List.of(), Money.ZERO, Money.ZERO, Money.ZERO, null, related,
                    "00112233445566778899aabbccddeeff", status, revision,
                    revision == 0 ? null : LocalDate.of(2026, 12, 9),
                    List.of(new PaymentOrder("45", LocalDate.of(2026, 11, 5), Money.of("500"))), advances,
                    new BasisPaper("Расчет", "7", LocalDate.of(2026, 12, 1)),
                    List.of(new Extra("ЛицевойСчет", "их 5"), new Extra("Заявка", "3")), amounts, told);
        }

        WrittenXml xml() {
            return xml(false);
        }

        WrittenXml xml(boolean told) {
            return WrittenXml.of(PaperXml.of(content(told), ISSUED, null));
        }
    }

    @Test
    void a_tax_invoice_names_its_act_and_says_what_was_supplied() {
        var file = Sheet.of(VAT_INVOICE, null, WATER, LATE).naming(new Related(ACT, "5", NOVEMBER_30)).xml();
        assertThat(file.value("//@Функция")).isEqualTo("СЧФ");
        assertThat(file.value("//ДокПодтвОтгрНом/@РеквНаимДок")).isEqualTo("Акт об оказании услуг");
        assertThat(file.values("//@НаимТов")).containsExactly(
                "Холодное водоснабжение, ноябрь 2026 г.", "Водоотведение, перерасчет за октябрь 2026 г.");
        assertThat(file.values("//@КодТов")).containsExactly("ХВС", "ВО");
        assertThat(file.value("//ВсегоОпл/@СтТовУчНалВсего")).isEqualTo("12189.63");
        assertThat(file.value("//@ИдГосКон")).isEqualTo("26000000000000000001000");
        assertThat(file.value("//СвПРД/@НомерПРД")).isEqualTo("45");
        assertThat(file.value("//Подписант/ФИО/@Фамилия")).isEqualTo("Первый");
    }

    @Test
    void the_buyers_own_keys_stand_beside_ours_and_win() {
        var file = Sheet.of(ACT, null, WATER).xml();
        assertThat(file.values("//ТекстИнф/@Идентиф"))
                .containsExactly("НомерДоговора", "ПериодНачисления", "ЛицевойСчет", "Заявка");
        assertThat(file.value("//ТекстИнф[@Идентиф='ЛицевойСчет']/@Значен")).isEqualTo("их 5");
        assertThat(file.value("//ТекстИнф[@Идентиф='ПериодНачисления']/@Значен")).isEqualTo("11.2026");
    }

    @Test
    void a_utd_is_one_paper_or_an_act_by_its_status() {
        var whole =
                Sheet.of(UTD, 1, WATER).usingUp(new Related(ADVANCE_VAT_INVOICE, "А-9", NOVEMBER_30, 1, NOVEMBER_30))
                        .xml();
        assertThat(whole.value("//@Функция")).isEqualTo("СЧФДОП");
        assertThat(whole.value("//ДокПодтвОтгрНом/@РеквНомерДок")).isEqualTo("17");
        assertThat(whole.value("//СопрДокФХЖ/@РеквНомерДок")).isEqualTo("А-9");
        assertThat(whole.value("//СопрДокФХЖ/@РеквДопСведДок")).isEqualTo("с учетом исправления № 1 от 30.11.2026");
        var act = Sheet.of(UTD, 2, WATER).xml();
        assertThat(act.value("//@Функция")).isEqualTo("ДОП");
        assertThat(act.value("//@НаимДокОпр")).isEqualTo("Универсальный передаточный документ");
        assertThat(act.value("//СвПер/@ДатаНачПер") + act.value("//СвПер/@ДатаОконПер"))
                .isEqualTo("01.11.202630.11.2026");
    }

    @Test
    void an_advance_is_taxed_within_its_sum() {
        var file = Sheet.of(ADVANCE_VAT_INVOICE, null)
                .for_(new Amount("Предварительная оплата", VAT, Money.of("409.84"), Money.of("90.16"), Money.of("500")))
                .xml();
        assertThat(file.value("//@СпОбстФСЧФ") + file.value("//@НалСт")).isEqualTo("222/122");
        assertThat(file.value("//СведТов/СумНал/СумНал")).isEqualTo("90.16");
        assertThat(file.count("//@СтТовБезНДС")).isZero();
    }

    @Test
    void a_correction_is_one_of_three_by_its_status() {
        var invoice = Sheet.correction(null).xml();
        assertThat(invoice.value("//@Функция")).isEqualTo("КСЧФ");
        assertThat(invoice.value("//СчФ/@НомерСчФ") + invoice.value("//ИспрСчФ/@НомИспрСчФ")).isEqualTo("121");
        assertThat(invoice.value("//@ПорНомТовВСЧФ")).isEqualTo("3");
        assertThat(invoice.value("//ВсегоУм/@СтТовУчНалВсего")).isEqualTo("292.80");
        var universal = Sheet.correction(1).xml();
        assertThat(universal.value("//@Функция")).isEqualTo("КСЧФДИС");
        assertThat(universal.value("//ДокумОснКор/@РеквНаимДок")).isEqualTo("Расчет");
        assertThat(universal.value("//ПередатДокум/@РеквНаимДок")).isEqualTo("Счет-фактура");
        assertThat(Sheet.correction(2).xml().value("//@Функция")).isEqualTo("ДИС");
        assertThat(universal.value("//@СодОпер")).isEqualTo("1");
        assertThat(Sheet.correction(1).xml(true).value("//@СодОпер")).isEqualTo("2");
    }

    @Test
    void a_corrected_paper_names_the_file_it_replaces() {
        var first = Sheet.of(UTD, 1, WATER);
        var second = WrittenXml.of(PaperXml.of(first.revised(1).content(), ISSUED, "ON_FIRST"));
        assertThat(second.value("//@ИмяФайлИспрПрод")).isEqualTo("ON_FIRST");
        assertThat(second.value("//ИспрДок/@ДатаИспр")).isEqualTo("09.12.2026");
    }

    @Test
    void names_and_times_follow_from_the_paper_alone() {
        var content = Sheet.of(ACT, null, WATER).content();
        var once = (XmlPaper.Written) PaperXml.of(content, ISSUED, null);
        var again = (XmlPaper.Written) PaperXml.of(content, ISSUED, null);
        assertThat(once.bytes()).isEqualTo(again.bytes());
        assertThat(once.fileId()).startsWith(
                "ON_NSCHFDOPPR_2XX-6300000016-630001001_2XX-6300000009-630001001_20261202_")
                .doesNotContain("00112233");
        assertThat(WrittenXml.of(once.fileName(), once.bytes()).value("//@ВремИнфПр")).isEqualTo("09.07.05");
    }

    @Test
    void buyers_of_every_kind_are_named_as_the_law_names_them() {
        var act = Sheet.of(ACT, null, WATER);
        var trader = new Buyer(7, "SOLE_PROPRIETOR", "ИП Сидоров Пётр Ильич", "ИП Сидоров П. И.", "990300000312", null,
                "326990000000012", "г. Самара", null, null);
        assertThat(act.of(trader).xml().value("//СвПокуп//СвИП/ФИО/@Имя")).isEqualTo("Пётр");
        assertThat(act.of(trader).xml().value("//СвПокуп//СвИП/@ОГРНИП")).isEqualTo("326990000000012");
        var person =
                new Buyer(8, "PERSON", "Кузнецова Мария", "Кузнецова М.", null, null, null, "г. Самара", null, null);
        assertThat(act.of(person).xml().value("//СвПокуп//СвФЛУч/ФИО/@Фамилия")).isEqualTo("Кузнецова");
        assertThat(act.of(person).xml().fileName()).contains("_2XX-8_");
        var nameless =
                new Buyer(9, "SOLE_PROPRIETOR", "ИП Цой", "ИП Цой", "990300000312", null, null, "г. Самара", null,
                        null);
        assertThat(act.of(nameless).xml().value("//СвФЛУч/@ИныеСвед"))
                .isEqualTo("ИП Цой, индивидуальный предприниматель");
    }

    @Test
    void a_buyer_without_numbers_gets_no_file_but_a_reason() {
        var numberless = new Buyer(7, "LEGAL_ENTITY", "ООО", "ООО", null, null, null, "г. Самара", null, null);
        assertThat(PaperXml.of(Sheet.of(ACT, null, WATER).of(numberless).content(), ISSUED, null))
                .isEqualTo(new XmlPaper.Impossible("У покупателя нет ИНН из 10 цифр."));
    }

    @Test
    void an_invoice_states_what_to_pay_and_for_what() {
        var file = Sheet.of(INVOICE, null, WATER).xml();
        assertThat(file.fileName()).startsWith("ON_CHETOP_6300000009630001001_6300000016630001001_20261202_");
        assertThat(file.value("//@НазнПл")).contains("Оплата по счету № 17", "Д-88401");
    }
}
