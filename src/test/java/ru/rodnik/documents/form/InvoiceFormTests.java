package ru.rodnik.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.form.FormSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.print.PaymentQr;
import ru.rodnik.print.PdfReader;
import ru.rodnik.print.Sample;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.VatRate;

/** The счёт a housing company gets for October, and what becomes of it in unusual months. */
class InvoiceFormTests {

    private static final LocalDate OCTOBER_31 = LocalDate.of(2026, 10, 31);
    private static final String QR = new PaymentQr(
            "МУП «Тестводоканал»",
            "9901000010",
            "990101001",
            BANK,
            Money.of("124680.18"),
            "Оплата по счету № 1234 от 31.10.2026, договор № 120-В, код абонента 1203. В т.ч. НДС 22483.31",
            "1203",
            "120-В",
            "1234",
            OCTOBER_31)
            .text();

    private static byte[] invoice(VatPlace place, List<FormLine> lines, @Nullable String qr) {
        return PaymentInvoiceForm.pdf(new PaymentInvoice(
                "1234",
                OCTOBER_31,
                UTILITY,
                BANK,
                HOUSING,
                BASIS,
                null,
                BillingPeriod.of("2026-10"),
                place,
                lines,
                LocalDate.of(2026, 11, 10),
                "Оплата по счету № 1234 от 31.10.2026, договор № 120-В, код абонента 1203",
                qr,
                HEAD,
                ACCOUNTANT));
    }

    @Test
    void every_figure_of_the_month_stands_on_one_page() {
        var pdf = Sample.kept("invoice", invoice(VatPlace.ON_TOP, OCTOBER, QR));

        assertThat(PdfReader.pages(pdf)).hasSize(1);
        assertThat(PdfReader.text(pdf))
                .contains("Счет на оплату № 1234 от 31 октября 2026 г.")
                .contains("БИК 049900601", "30101810200000000601", "40702810400000000001", "ИНН 9901000010")
                .contains("октябрь 2026 г. 1 250,5 м3 45,18 56 497,59", "1 180,25 м3 38,72 45 699,28")
                .contains("Итого без НДС: 102 196,87", "НДС 22%: 22 483,31", "Всего к оплате: 124 680,18")
                .contains("Всего наименований 2, на сумму 124 680,18 руб.")
                .contains("Сто двадцать четыре тысячи шестьсот восемьдесят рублей 18 копеек")
                .contains("Оплатить не позднее 10.11.2026.", "договор № 120-В, код абонента 1203»")
                .contains("Иванова А.П.", "Сидорова М.И.");
    }

    @Test
    void a_bank_reads_the_payment_from_the_printed_sheet() {
        assertThat(PdfReader.qr(invoice(VatPlace.ON_TOP, OCTOBER, QR))).isEqualTo(QR).contains("|Sum=12468018|");
    }

    @Test
    void with_tax_in_the_price_the_sums_contain_it() {
        assertThat(PdfReader.text(Sample.kept("invoice-gross", invoice(VatPlace.WITHIN, OCTOBER, QR))))
                .contains("45,18 68 927,06", "Всего к оплате: 124 680,18", "В том числе НДС 22%: 22 483,31")
                .doesNotContain("Итого без НДС");
    }

    @Test
    void a_correction_is_below_zero_and_the_whole_counts_it() {
        var pdf = Sample.kept("invoice-correction", invoice(VatPlace.ON_TOP, List.of(WATER, LESS_WATER, SEWAGE), null));

        assertThat(PdfReader.text(pdf))
                .contains("−50,5 м3 45,18 −2 281,59", "Итого без НДС: 99 915,28", "Всего к оплате: 121 896,64");
    }

    @Test
    void more_to_return_than_to_pay_is_minus_in_figures_and_words() {
        assertThat(PdfReader.text(invoice(VatPlace.ON_TOP, List.of(LESS_WATER), null)))
                .contains("Всего к оплате: −2 783,54", "Минус две тысячи семьсот восемьдесят три рубля 54 копейки");
    }

    @Test
    void penalties_have_no_tax_and_name_their_calculation() {
        var penalty = new FormLine("Неустойка за просрочку оплаты с 11.09.2026 по 31.10.2026", "—", "—", null, null,
                Money.of("1530.20"), null, Money.ZERO);
        var pdf = Sample.kept("invoice-penalty", PaymentInvoiceForm.pdf(new PaymentInvoice(
                "1240", LocalDate.of(2026, 11, 12), UTILITY, BANK, HOUSING, BASIS,
                "Расчет неустойки № 3 от 12.11.2026", null, VatPlace.ON_TOP, List.of(penalty),
                LocalDate.of(2026, 11, 30), "Неустойка по счету № 1240 от 12.11.2026, договор № 120-В", QR, HEAD,
                ACCOUNTANT)));

        assertThat(PdfReader.text(pdf))
                .contains("Расчет: Расчет неустойки № 3 от 12.11.2026", "31.10.2026 — — — 1 530,20")
                .contains("Итого: 1 530,20", "Без налога (НДС): —", "Всего к оплате: 1 530,20")
                .contains("Одна тысяча пятьсот тридцать рублей 20 копеек", "Оплатить не позднее 30.11.2026.")
                .doesNotContain("Период:", "22%", "НДС 22");
    }

    @Test
    void several_rates_have_a_line_each_the_highest_first() {
        var old = new FormLine("Водоотведение", "113", "м3", null, null, Money.of("100"), VatRate.of("5"),
                Money.of("5"));
        var untaxed = new FormLine("Госпошлина", "—", "—", null, null, Money.of("10"), null, Money.ZERO);

        assertThat(PdfReader.text(invoice(VatPlace.ON_TOP, List.of(untaxed, old, WATER), null)))
                .contains("НДС 22%: 12 429,47 НДС 5%: 5,00 Без налога (НДС): — Всего к оплате: 69 042,06");
    }

    @Test
    void ninety_lines_go_over_pages_and_the_signatures_stay_with_the_totals() {
        var lines = Stream.iterate(WATER, line -> line).limit(90).toList();
        var pages = PdfReader.pages(Sample.kept("invoice-long", invoice(VatPlace.ON_TOP, lines, QR)));

        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page).contains("Кол-во", "Лист"));
        assertThat(pages.getLast()).contains("56 497,59", "Всего к оплате", "Руководитель");
    }

    @Test
    void printing_again_gives_the_same_bytes() {
        assertThat(invoice(VatPlace.ON_TOP, OCTOBER, QR)).isEqualTo(invoice(VatPlace.ON_TOP, OCTOBER, QR));
    }
}
