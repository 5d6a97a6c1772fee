package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.DocumentKind.ACT;
import static ru.rodnik.documents.DocumentKind.ADVANCE_VAT_INVOICE;
import static ru.rodnik.documents.DocumentKind.CORRECTION_INVOICE;
import static ru.rodnik.documents.DocumentKind.INVOICE;
import static ru.rodnik.documents.DocumentKind.PENALTY_INVOICE;
import static ru.rodnik.documents.DocumentKind.UTD;
import static ru.rodnik.documents.DocumentKind.VAT_INVOICE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.consumption.Method;
import ru.rodnik.documents.PaperContent.Amount;
import ru.rodnik.documents.PaperContent.BasisPaper;
import ru.rodnik.documents.PaperContent.Buyer;
import ru.rodnik.documents.PaperContent.ContractOnPaper;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.documents.PaperContent.PaymentOrder;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.documents.PaperContent.Sum;
import ru.rodnik.documents.PaperContent.Utility;
import ru.rodnik.documents.PaperContent.VolumeLine;
import ru.rodnik.print.PdfReader;
import ru.rodnik.print.Sample;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** Frozen contents of every kind, put on their forms: a month of 1 250.5 m³ of water and 1 180.25 m³ of sewage. */
class PaperFormsTests {

    private static final String SITE = "https://lk.example.ru";
    private static final String CODE = "00112233445566778899aabbccddeeff";
    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    private static final LocalDate OCTOBER_31 = LocalDate.of(2026, 10, 31);
    private static final LocalDate NOVEMBER_12 = LocalDate.of(2026, 11, 12);
    private static final VatRate VAT = VatRate.of("22");
    private static final Utility UTILITY = new Utility(
            "МУП «Тестводоканал»", "МУП «Тестводоканал»", "9901000010", "990101001", "1179900000011",
            "000001, Тестовая обл., г. Тестоград, ул. Водопроводная, д. 1", "+7 (000) 000-00-01",
            "ТЕСТОВЫЙ БАНК (АО) г. Тестоград", "049900601", "40702810400000000001", "30101810200000000601",
            "Иванова А.П.", "Сидорова М.И.");
    private static final Buyer HOUSING = new Buyer(1203, "LEGAL_ENTITY", "ООО «УК Тестовый дом»",
            "ООО «УК Тестовый дом»", "9902000020", "990201001", null,
            "000002, Тестовая обл., г. Тестоград, ул. Домовая, д. 2, офис 3", null, null);
    private static final Line WATER = new Line("COLD_WATER", OCTOBER, null, CubicMetres.of("1250.5"), Price.of("45.18"),
            VAT, Money.of("56497.59"), Money.of("12429.47"), Money.of("68927.06"));
    private static final Line SEWAGE = new Line("WASTEWATER", OCTOBER, null, CubicMetres.of("1180.25"),
            Price.of("38.72"), VAT, Money.of("45699.28"), Money.of("10053.84"), Money.of("55753.12"));
    private static final VolumeLine DIAL = new VolumeLine("г. Тестоград, ул. Домовая, д. 7", "COLD_WATER", Method.METER,
            "1017", LocalDate.of(2026, 9, 25), CubicMetres.of("41519"), LocalDate.of(2026, 10, 25),
            CubicMetres.of("42769.5"), CubicMetres.of("1250.5"));
    private static final Related ADVANCE =
            new Related(ADVANCE_VAT_INVOICE, "А-77", LocalDate.of(2026, 10, 5), 1, LocalDate.of(2026, 10, 9));
    private static final Related OCTOBERS = new Related(UTD, "1234", OCTOBER_31);
    private static final CorrectionLine LESS = new CorrectionLine("COLD_WATER", OCTOBER, Price.of("45.18"), null, VAT,
            sum("1250.5", "56497.59", "12429.47", "68927.06"), sum("1200", "54216.00", "11927.52", "66143.52"),
            sum("-50.5", "-2281.59", "-501.95", "-2783.54"), 1, OCTOBERS);

    private static Sum sum(String volume, String net, String vat, String gross) {
        return new Sum(CubicMetres.of(volume), Money.of(net), Money.of(vat), Money.of(gross));
    }

    private static PaperContent paper(
            DocumentKind kind, @Nullable Integer status, List<Related> related, int revision, List<Amount> amounts) {
        return paper(kind, status, related, revision, amounts, false);
    }

    private static PaperContent paper(
            DocumentKind kind, @Nullable Integer status, List<Related> related, int revision, List<Amount> amounts,
            boolean told) {
        var correction = kind == CORRECTION_INVOICE;
        var supply = !correction && amounts.isEmpty();
        var sum = sum("0", "102196.87", "22483.31", "124680.18");
        return new PaperContent(
                kind, correction ? "К-15" : "1234", correction ? NOVEMBER_12 : OCTOBER_31, NOVEMBER_12, OCTOBER,
                UTILITY, HOUSING, new ContractOnPaper("120-В", LocalDate.of(2024, 2, 1), "NET", null),
                supply ? List.of(WATER, SEWAGE) : List.of(), correction ? List.of(LESS) : List.of(),
                kind == UTD || kind == ACT ? List.of(DIAL) : List.of(), sum.net(), sum.vat(), sum.gross(),
                kind == INVOICE ? LocalDate.of(2026, 11, 10) : null, related, CODE, status, revision,
                revision == 0 ? null : NOVEMBER_12,
                List.of(new PaymentOrder("45", LocalDate.of(2026, 10, 5), Money.of("50000"))),
                kind == UTD || kind == VAT_INVOICE ? List.of(ADVANCE) : List.of(),
                correction || kind == PENALTY_INVOICE ? new BasisPaper("Расчет", "7", NOVEMBER_12) : null, List.of(),
                amounts, told);
    }

    private static String text(PaperContent content) {
        return PdfReader.text(Sample.kept(
                "content-" + content.kind() + (content.status() == null ? "" : content.status()),
                PaperForms.pdf(content, SITE)));
    }

    @Test
    void a_utd_names_itself_its_advance_and_where_to_verify_it() {
        var content = paper(UTD, 1, List.of(), 2, List.of());

        assertThat(text(content))
                .contains("Счет-фактура № 1234 от 31 октября 2026 г.", "Исправление № 2 от 12 ноября 2026 г. (1а)")
                .contains("№ 45 от 05.10.2026 (5)", "Универсальный передаточный документ, № 1234 от 31.10.2026 (5а)")
                .contains("№ А-77 от 05.10.2026 (исправление № 1 от 09.10.2026) (5б)")
                .contains("№ 120-В от 01.02.2024, код абонента 1203 [8]", "Иванова А.П. [10]", "Сидорова М.И. [13]")
                .contains("01.10.2026–31.10.2026. Приложение", "41 519 42 769,5 1 250,500 по прибору")
                .containsPattern("ХВС.*1 250,500.*ВО.*1 180,250.*102 196,87 Х 22 483,31 124 680,18");
        assertThat(PdfReader.qr(PaperForms.pdf(content, SITE))).isEqualTo(SITE + "/verify/" + CODE);
        assertThat(text(paper(UTD, 2, List.of(), 0, List.of()))).contains("Передаточный документ № 1234");
    }

    @Test
    void a_tax_invoice_names_the_act_it_belongs_to() {
        var content = paper(VAT_INVOICE, null, List.of(new Related(ACT, "56", OCTOBER_31)), 0, List.of());

        assertThat(text(content)).contains("Акт об оказании услуг, № 56 от 31.10.2026 (5а)", "(5б)", "(8)");
        assertThat(PdfReader.qr(PaperForms.pdf(content, SITE))).endsWith(CODE);
    }

    @Test
    void an_advance_has_the_tax_out_of_the_money() {
        var paid = new Amount("Предварительная оплата за воду", VAT, Money.of("40983.61"), Money.of("9016.39"),
                Money.of("50000"));

        assertThat(text(paper(ADVANCE_VAT_INVOICE, null, List.of(), 0, List.of(paid))))
                .contains("№ 45 от 05.10.2026 (5)", "22/122 9 016,39 50 000,00", "— Х 9 016,39 50 000,00");
    }

    @Test
    void a_correction_is_an_invoice_or_an_agreement_as_agreed() {
        assertThat(text(paper(CORRECTION_INVOICE, null, List.of(OCTOBERS), 1, List.of())))
                .contains("№ 1234 от 31 октября 2026 г. с учетом исправления № — от — (1б)")
                .contains("Исправление корректировочного счета-фактуры № 1 от 12 ноября 2026 г. (1а)")
                .contains("Всего уменьшение (сумма строк Г) 2 281,59 Х 501,95 2 783,54")
                .doesNotContain("Предлагаю");
        assertThat(text(paper(CORRECTION_INVOICE, 1, List.of(OCTOBERS), 0, List.of())))
                .contains("Статус: 1", "Универсальный передаточный документ, № 1234 от 31.10.2026")
                .contains("Расчет № 7 от 12.11.2026", "Предлагаю изменить стоимость");
        assertThat(text(paper(CORRECTION_INVOICE, 2, List.of(OCTOBERS), 0, List.of()))).contains("Статус: 2");
    }

    @Test
    void of_a_change_that_the_contract_prescribes_the_buyer_is_told() {
        assertThat(text(paper(CORRECTION_INVOICE, 1, List.of(OCTOBERS), 0, List.of(), true)))
                .contains("Уведомляю об изменении стоимости", "С изменением стоимости ознакомлен")
                .doesNotContain("Предлагаю");
    }

    @Test
    void penalties_are_asked_for_without_tax_and_the_one_qr_of_a_payment_request_is_the_payments() {
        var penalty = new Amount("Неустойка за октябрь 2026 г.", null, Money.of("1530.20"), Money.ZERO,
                Money.of("1530.20"));
        var asked = text(paper(PENALTY_INVOICE, null, List.of(), 0, List.of(penalty)));

        assertThat(asked)
                .contains("Без налога (НДС): —", "Всего к оплате: 1 530,20", "Расчет № 7 от 12.11.2026")
                .contains("«Неустойка по счету № 1234 от 31.10.2026, договор № 120-В, код абонента 1203. Без налога")
                .contains(SITE + "/verify/" + CODE);
        assertThat(PdfReader.qr(Sample.kept(
                "content-INVOICE", PaperForms.pdf(paper(INVOICE, null, List.of(), 0, List.of()), SITE))))
                .startsWith("ST00012").contains("Sum=12468018");
    }

    @Test
    void an_act_has_its_readings_and_where_nobody_told_the_address_the_code_alone() {
        var content = paper(ACT, null, List.of(), 0, List.of());

        assertThat(text(content)).contains("Холодная вода № 1017 41 519 42 769,5 1 250,500 по прибору", CODE);
        assertThat(PdfReader.text(PaperForms.pdf(content, "")))
                .contains("Код проверки документа: " + CODE).doesNotContain("verify");
    }
}
