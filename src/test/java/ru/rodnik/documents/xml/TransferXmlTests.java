package ru.rodnik.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.rodnik.documents.xml.WrittenXml.whyNot;
import static ru.rodnik.documents.xml.XmlSamples.HOUSING;
import static ru.rodnik.documents.xml.XmlSamples.OCTOBER_31;
import static ru.rodnik.documents.xml.XmlSamples.SEWAGE;
import static ru.rodnik.documents.xml.XmlSamples.WATER;
import static ru.rodnik.documents.xml.XmlSamples.buyer;
import static ru.rodnik.documents.xml.XmlSamples.paper;
import static ru.rodnik.documents.xml.XmlSamples.utd;
import static ru.rodnik.documents.xml.XmlSamples.with;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.xml.Signature.Authority;
import ru.rodnik.documents.xml.TransferDocument.Function;
import ru.rodnik.documents.xml.TransferDocument.Line;
import ru.rodnik.documents.xml.TransferDocument.Payment;
import ru.rodnik.documents.xml.TransferDocument.Revision;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** УПД, счёт-фактура, act and advance by the format 5.03, each with what its function asks for. */
class TransferXmlTests {

    private static final String ROW = "//СведТов[1]";

    private static WrittenXml xml(TransferDocument document) {
        return WrittenXml.of(TransferXml.of(document));
    }

    private static TransferDocument invoiceOf(Side buyer) {
        return paper(Function.TAX_INVOICE, buyer, WATER);
    }

    private static Line line(String volume, String net, VatRate rate, String vat) {
        return new Line(1, "Водоотведение", "ВО", CubicMetres.of(volume), Price.of("33.31"), Money.of(net), rate,
                Money.of(vat), Money.of(net).plus(Money.of(vat)));
    }

    @Test
    void a_file_is_called_by_what_it_says_of_itself() {
        var file = xml(utd());
        assertThat(file.fileName())
                .isEqualTo("ON_NSCHFDOPPR_2XX-9902000020-990201001_2XX-9901000010-990101001_20261102_"
                        + "d23f0824-128b-4f33-8c5c-7fd0a6a3a450_0_0_0_0_0_00.xml");
        assertThat(file.value("/Файл/@ИдФайл") + ".xml").isEqualTo(file.fileName());
        assertThat(file.value("/Файл/@ВерсФорм")).isEqualTo("5.03");
        assertThat(file.value("/Файл/Документ/@КНД")).isEqualTo("1115131");
        assertThat(file.value("/Файл/Документ/@ДатаИнфПр")).isEqualTo("02.11.2026");
        assertThat(file.value("/Файл/Документ/@ВремИнфПр")).isEqualTo("18.05.09");
    }

    @Test
    void the_same_paper_gives_the_same_bytes() {
        assertThat(((XmlPaper.Written) TransferXml.of(utd())).bytes())
                .isEqualTo(((XmlPaper.Written) TransferXml.of(utd())).bytes());
    }

    @Test
    void a_utd_has_the_tax_invoice_and_the_transfer() {
        var file = xml(utd());
        assertThat(file.value("//@Функция")).isEqualTo("СЧФДОП");
        assertThat(file.value("//@НаимДокОпр")).isEqualTo("Универсальный передаточный документ");
        assertThat(file.value("//@ПоФактХЖ")).startsWith("Документ об отгрузке товаров");
        assertThat(file.childrenOf("//Документ")).containsExactly("СвСчФакт", "ТаблСчФакт", "СвПродПер", "Подписант");
        assertThat(file.childrenOf("//СвСчФакт"))
                .containsExactly("СвПрод", "ДокПодтвОтгрНом", "СвПокуп", "ДенИзм", "ИнфПолФХЖ1");
        assertThat(file.values("//СвПер/@*[starts-with(name(), 'Дата')]"))
                .containsExactlyInAnyOrder("31.10.2026", "01.10.2026", "31.10.2026");
        assertThat(file.value("//ОснПер/@РеквНомерДок")).isEqualTo("120-В");
        assertThat(file.value("//ТекстИнф[@Идентиф='ЛицевойСчет']/@Значен")).isEqualTo("100200300");
    }

    @Test
    void lines_and_totals_are_those_of_the_paper() {
        var file = xml(utd());
        assertThat(file.childrenOf(ROW)).containsExactly("ДопСведТов", "Акциз", "СумНал");
        assertThat(file.value(ROW + "/@КолТов")).isEqualTo("1250.5");
        assertThat(file.value(ROW + "/@ЦенаТов")).isEqualTo("45.18");
        assertThat(file.value(ROW + "/@ОКЕИ_Тов") + file.value(ROW + "/@НаимЕдИзм")).isEqualTo("113м3");
        assertThat(file.value(ROW + "/@НалСт")).isEqualTo("22%");
        assertThat(file.value(ROW + "/СумНал/СумНал")).isEqualTo("12429.47");
        assertThat(file.values("//СведТов/@СтТовУчНал")).containsExactly("68927.06", "55753.12");
        assertThat(file.value("//ВсегоОпл/@СтТовБезНДСВсего")).isEqualTo("102196.87");
        assertThat(file.value("//ВсегоОпл/СумНалВсего/СумНал")).isEqualTo("22483.31");
        assertThat(file.value("//ВсегоОпл/@СтТовУчНалВсего")).isEqualTo("124680.18");
    }

    @Test
    void a_tax_invoice_names_the_shipment_and_has_no_transfer() {
        var file = xml(paper(Function.TAX_INVOICE, HOUSING, WATER, SEWAGE));
        assertThat(file.value("//@Функция")).isEqualTo("СЧФ");
        assertThat(file.count("//@НаимДокОпр | //@ПоФактХЖ | //СвПродПер")).isZero();
        assertThat(file.value("//ДокПодтвОтгрНом/@РеквНаимДок")).isEqualTo("Акт об оказании услуг");
    }

    @Test
    void an_act_is_a_transfer_without_the_tax_invoice() {
        var file = xml(paper(Function.TRANSFER, HOUSING, WATER));
        assertThat(file.value("//@Функция")).isEqualTo("ДОП");
        assertThat(file.value("//@НаимДокОпр")).isEqualTo("Акт об оказании услуг");
        assertThat(file.count("//ДокПодтвОтгрНом")).isZero();
        assertThat(file.count("//СвПродПер/СвПер")).isOne();
    }

    @Test
    void an_advance_has_sums_with_tax_alone_and_names_its_payment() {
        var file = xml(XmlSamples.advance());
        assertThat(file.value("//@Функция")).isEqualTo("СЧФ");
        assertThat(file.value("//ДопСвФХЖ1/@СпОбстФСЧФ")).isEqualTo("2");
        assertThat(file.value(ROW + "/@НалСт")).isEqualTo("22/122");
        assertThat(file.value(ROW + "/@СтТовУчНал")).isEqualTo("50000.00");
        assertThat(file.value(ROW + "/СумНал/СумНал")).isEqualTo("9016.39");
        assertThat(file.count("//@КолТов | //@ЦенаТов | //@СтТовБезНДС | //@СтТовБезНДСВсего | //ДокПодтвОтгрНом"))
                .isZero();
        assertThat(file.value("//СвПРД/@НомерПРД") + file.value("//СвПРД/@СуммаПРД")).isEqualTo("4550000.00");
    }

    @Test
    void an_advance_used_up_is_named_in_line_5b_beside_the_state_contract() {
        var file = xml(with(utd(), null, List.of(new Payment("45", LocalDate.of(2026, 10, 5), Money.of("50000"))),
                List.of(new NamedPaper("Счёт-фактура на аванс", "А-77", LocalDate.of(2026, 10, 5),
                        "с учетом исправления № 1 от 07.10.2026")),
                "26000000000000000001000"));
        assertThat(file.childrenOf("//СвСчФакт")).containsExactly(
                "СвПрод", "СвПРД", "ДокПодтвОтгрНом", "СвПокуп", "ДенИзм", "ДопСвФХЖ1", "ИнфПолФХЖ1");
        assertThat(file.value("//ДопСвФХЖ1/@ИдГосКон")).isEqualTo("26000000000000000001000");
        assertThat(file.count("//@СпОбстФСЧФ")).isZero();
        assertThat(file.value("//СопрДокФХЖ/@РеквНаимДок")).isEqualTo("АСЧФ");
        assertThat(file.value("//СопрДокФХЖ/@РеквНомерДок")).isEqualTo("А-77");
        assertThat(file.value("//СопрДокФХЖ/@РеквДопСведДок")).contains("исправления № 1");
    }

    @Test
    void a_corrected_paper_keeps_its_number_and_names_the_file_it_replaces() {
        var file = xml(with(utd(), new Revision(1, LocalDate.of(2026, 11, 10), "ON_NSCHFDOPPR_1"), List.of(),
                List.of(), null));
        assertThat(file.value("//СвСчФакт/@НомерДок")).isEqualTo("1234");
        assertThat(file.value("//СвСчФакт/@ИмяФайлИспрПрод")).isEqualTo("ON_NSCHFDOPPR_1");
        assertThat(file.value("//ИспрДок/@НомИспр") + " " + file.value("//ИспрДок/@ДатаИспр"))
                .isEqualTo("1 10.11.2026");
        assertThat(file.childrenOf("//СвСчФакт").getFirst()).isEqualTo("ИспрДок");
    }

    @Test
    void what_is_not_taxed_says_so() {
        var untaxed = new Line(1, "Водоотведение", "ВО", CubicMetres.of("1"), Price.of("10"), Money.of("10"), null,
                Money.ZERO, Money.of("10"));
        var file = xml(paper(Function.TAX_INVOICE, HOUSING, untaxed));
        assertThat(file.value(ROW + "/@НалСт")).isEqualTo("без НДС");
        assertThat(file.value(ROW + "/СумНал/БезНДС")).isEqualTo("без НДС");
        assertThat(file.value("//СумНалВсего/БезНДС")).isEqualTo("без НДС");
    }

    @Test
    void a_month_without_a_drop_has_no_quantity_for_the_format_knows_no_zero() {
        var file = xml(paper(Function.TAX_INVOICE, HOUSING, line("0", "0", VatRate.of("22"), "0")));
        assertThat(file.count("//@КолТов | //@ОКЕИ_Тов | //@НаимЕдИзм | //@ЦенаТов")).isZero();
        assertThat(file.value(ROW + "/@СтТовБезНДС")).isEqualTo("0.00");
    }

    @Test
    void rates_are_those_of_the_closed_list_on_the_day_of_the_paper() {
        var december = LocalDate.of(2025, 12, 31);
        var twenty = paper(Function.TAX_INVOICE, HOUSING, line("1", "10", VatRate.of("20"), "2"));
        assertThat(xml(XmlSamples.on(december, twenty)).value(ROW + "/@НалСт")).isEqualTo("20%");
        assertThat(xml(twenty).value(ROW + "/@НалСт")).isEqualTo("20%");
        assertThat(whyNot(TransferXml.of(XmlSamples.on(december, utd())))).contains("Ставки НДС строки 1 нет");
        assertThat(xml(XmlSamples.on(LocalDate.of(2026, 1, 1), utd())).value(ROW + "/@НалСт")).isEqualTo("22%");
        assertThat(whyNot(TransferXml.of(paper(Function.TAX_INVOICE, HOUSING, line("1", "10", VatRate.of("21"), "2")))))
                .contains("нет в перечне");
    }

    @Test
    void before_the_format_was_in_force_there_is_no_file() {
        assertThat(whyNot(TransferXml.of(XmlSamples.on(LocalDate.of(2025, 3, 31), utd()))))
                .contains("нет действующего");
    }

    @Test
    void a_sole_proprietor_is_named_by_his_name() {
        var file = xml(invoiceOf(buyer(new Side.Entrepreneur("990300000312", new FullName("Сидоров", "Пётр", "Ильич"),
                "326990000000012", null), "ИП Сидоров П. И.")));
        assertThat(file.value("//СвПокуп//СвИП/@ИННФЛ")).isEqualTo("990300000312");
        assertThat(file.value("//СвПокуп//СвИП/@ОГРНИП")).isEqualTo("326990000000012");
        assertThat(file.values("//СвПокуп//ФИО/@*")).containsExactlyInAnyOrder("Сидоров", "Пётр", "Ильич");
    }

    @Test
    void a_person_may_have_no_number_and_a_name_that_nobody_can_split() {
        var known = xml(invoiceOf(buyer(new Side.Person(null, "Кузнецова Мария Львовна", null), null)));
        assertThat(known.value("//СвФЛУч/ФИО/@Отчество")).isEqualTo("Львовна");
        assertThat(known.count("//СвФЛУч/@ИННФЛ | //СвПокуп/@СокрНаим")).isZero();
        var single = xml(invoiceOf(buyer(new Side.Person("990300000312", "Цой", null), null)));
        assertThat(single.count("//СвФЛУч/ФИО")).isZero();
        assertThat(single.value("//СвФЛУч/@ИныеСвед")).isEqualTo("Цой");
    }

    @Test
    void a_side_the_format_cannot_name_is_told() {
        assertThat(whyNot(TransferXml.of(invoiceOf(buyer(new Side.Organisation("ООО", "123", null), null)))))
                .isEqualTo("У покупателя нет ИНН из 10 цифр.");
        assertThat(whyNot(TransferXml.of(invoiceOf(buyer(new Side.Organisation("ООО", "9902000020", "99"), null)))))
                .isEqualTo("У покупателя нет верного КПП.");
        assertThat(whyNot(TransferXml.of(with(utd(), null, List.of(), List.of(), "123")))).contains("от 20 до 25");
    }

    @Test
    void a_line_below_zero_is_no_supply() {
        assertThat(whyNot(TransferXml.of(paper(Function.TAX_INVOICE, HOUSING,
                line("-1", "-10", VatRate.of("22"), "-2.20"))))).contains("Строка 1 меньше нуля");
        assertThat(whyNot(TransferXml.of(paper(Function.TRANSFER, HOUSING)))).contains("нет ни одной строки");
    }

    @Test
    void signs_of_the_markup_and_long_names_do_no_harm() {
        var name = "ООО \"Рога & <Копыта>\" ₽ «" + "ё".repeat(1200) + "»";
        var file = xml(invoiceOf(buyer(new Side.Organisation(name, "9902000020", "990201001"), null)));
        assertThat(file.value("//СвПокуп//@НаимОрг")).hasSize(1000).startsWith("ООО \"Рога & <Копыта>\" ₽ «ёё");
    }

    @Test
    void a_contract_without_a_day_is_left_out_of_the_basis() {
        var dated = utd();
        var transfer = java.util.Objects.requireNonNull(dated.transfer());
        var file =
                xml(new TransferDocument(dated.function(), dated.id(), dated.formedAt(), dated.number(), dated.date(),
                        null, dated.seller(), dated.buyer(), List.of(), dated.shipments(), List.of(), null, List.of(),
                        dated.lines(), new TransferDocument.Transfer(transfer.title(), OCTOBER_31, transfer.from(),
                                transfer.to(), null),
                        dated.signature()));
        assertThat(file.count("//ОснПер | //ИнфПолФХЖ1")).isZero();
        assertThat(file.value("//БезДокОснПер")).isEqualTo("1");
    }

    @Test
    void a_signer_shows_by_what_he_may_sign() {
        var number = UUID.fromString("6513270e-269e-4d37-b2a7-4de452e6b438");
        var day = LocalDate.of(2026, 1, 1);
        assertThat(signer(new Authority.Certificate()).value("//Подписант/@СпосПодтПолном")).isEqualTo("1");
        assertThat(signer(new Authority.AttachedProxy()).value("//Подписант/@СпосПодтПолном")).isEqualTo("2");
        var stored = signer(new Authority.StoredProxy(number, day, "https://m4d.nalog.gov.ru/"));
        assertThat(stored.value("//Подписант/@СпосПодтПолном")).isEqualTo("3");
        assertThat(stored.value("//СвДоверЭл/@НомДовер")).isEqualTo(number.toString());
        assertThat(signer(new Authority.KnownProxy()).count("//СвДоверЭл | //СвДоверБум")).isZero();
        var paper = signer(new Authority.PaperProxy("12", day));
        assertThat(paper.value("//Подписант/@СпосПодтПолном")).isEqualTo("5");
        assertThat(paper.value("//СвДоверБум/@ВнНомДовер")).isEqualTo("12");
        assertThat(signer(new Authority.Other("приказ № 3")).value("//@ДопСведПодп")).isEqualTo("приказ № 3");
    }

    private static WrittenXml signer(Authority authority) {
        return xml(XmlSamples.signed(utd(), new Signature("Директор", new FullName("Родников", "П.", "А."), null,
                authority)));
    }

    @Test
    void a_transfer_where_there_is_none_is_a_mistake_of_ours() {
        var act = paper(Function.TRANSFER, HOUSING, WATER);
        assertThatThrownBy(() -> new TransferDocument(Function.TAX_INVOICE, act.id(), act.formedAt(), "1", act.date(),
                null, act.seller(), act.buyer(), List.of(), act.shipments(), List.of(), null, List.of(), act.lines(),
                act.transfer(), act.signature())).isInstanceOf(IllegalArgumentException.class);
    }
}
