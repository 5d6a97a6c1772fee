package ru.rodnik.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.form.FormSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.form.VatInvoice.Correction;
import ru.rodnik.print.PdfReader;
import ru.rodnik.print.Sample;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** The счёт-фактура for October, column by column. */
class VatInvoiceFormTests {

    private static byte[] form(List<FormLine> lines, boolean traceability, @Nullable Correction correction) {
        return VatInvoiceForm.pdf(new VatInvoice(
                "1234",
                LocalDate.of(2026, 10, 31),
                correction,
                UTILITY,
                HOUSING,
                List.of("№ 45 от 05.10.2026"),
                List.of("Акт об оказании услуг, № 1234 от 31.10.2026"),
                List.of("№ А-77 от 05.10.2026", "№ А-78 от 12.10.2026"),
                null,
                lines,
                traceability,
                HEAD,
                ACCOUNTANT));
    }

    @Test
    void every_line_and_column_of_the_form_is_there() {
        var pdf = Sample.kept("vat-invoice", form(OCTOBER, true, null));

        assertThat(PdfReader.pages(pdf)).hasSize(1);
        assertThat(PdfReader.text(pdf))
                .contains("Счет-фактура № 1234 от 31 октября 2026 г. (1)", "Исправление № — от — (1а)")
                .contains("23 января 2026 г. № 26", "9901000010/990101001 (2б)", "№ 45 от 05.10.2026 (5)")
                .contains("Акт об оказании услуг, № 1234 от 31.10.2026 (5а)")
                .contains("№ А-77 от 05.10.2026; № А-78 от 12.10.2026 (5б)", "9902000020/990201001 (6б)")
                .contains("Российский рубль, 643 (7)", "— (8)")
                .contains("1 1а 1б 2 2а 3 4 5 6 7 8 9 10 10а 11 12 12а 13 14")
                .contains("1 250,500 45,18 56 497,59", "12 429,47 68 927,06", "1 180,250 38,72 45 699,28")
                .contains("Всего к оплате (9) 102 196,87 Х 22 483,31 124 680,18");
        assertThat(PdfReader.fonts(pdf)).containsExactly("LiberationSans", "LiberationSans-Bold");
    }

    @Test
    void columns_of_traceable_goods_may_be_left_out() {
        assertThat(PdfReader.text(Sample.kept("vat-invoice-short", form(OCTOBER, false, null))))
                .contains("9 10 10а 11 1 ")
                .doesNotContain("12а");
    }

    @Test
    void an_amended_one_names_its_number_and_date() {
        assertThat(PdfReader.text(form(OCTOBER, true, new Correction(2, LocalDate.of(2026, 11, 12)))))
                .contains("Исправление № 2 от 12 ноября 2026 г. (1а)");
    }

    @Test
    void what_is_not_taxed_has_words_instead_of_a_rate() {
        var line = new FormLine("Услуга", "113", "м3", CubicMetres.of("1"), Price.of("10"),
                Money.of("10"), null, Money.ZERO);

        assertThat(PdfReader.text(form(List.of(line), true, null))).contains("без НДС без НДС 10,00");
    }

    @Test
    void billions_are_set_smaller_and_never_divided() {
        var line = line("Водоотведение", "123456789.123", "38.72055", "4780318512345.67", "1051670072716.05");

        assertThat(PdfReader.text(Sample.kept("vat-invoice-billions", form(List.of(line), true, null))))
                .contains("123 456 789,123", "38,72055", "4 780 318 512 345,67", "1 051 670 072 716,05");
    }

    @Test
    void eighty_lines_repeat_the_head_and_keep_signatures_with_the_total() {
        var lines = Stream.iterate(SEWAGE, line -> line).limit(80).toList();
        var pages = PdfReader.pages(Sample.kept("vat-invoice-long", form(lines, true, null)));

        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> assertThat(page).contains("12а"));
        assertThat(pages.getLast()).contains("45 699,28", "Всего к оплате", "Главный бухгалтер");
    }

    private static String on(String date) {
        return PdfReader.text(VatInvoiceForm.pdf(october("1234", LocalDate.parse(date), null, OCTOBER)));
    }

    @Test
    void from_april_2026_the_form_names_advance_invoices_and_before_it_does_not() {
        assertThat(on("2026-03-31")).contains("16 августа 2024 г. № 1096", "(5а)").doesNotContain("(5б)", "А-77");
        assertThat(on("2026-04-01")).contains("23 января 2026 г. № 26", "(5а)", "№ А-77 от 05.10.2026 (5б)");
    }

    @Test
    void an_advance_has_sums_with_tax_and_dashes_for_what_is_not_known_yet() {
        var advance = FormLine.advance("Предварительная оплата за холодное водоснабжение", VatRate.of("22"),
                Money.of("50000.00"), Money.of("9016.39"));
        var pdf = Sample.kept("vat-invoice-advance", VatInvoiceForm.pdf(new VatInvoice(
                "А-77", LocalDate.of(2026, 10, 5), null, UTILITY, HOUSING, List.of("№ 45 от 05.10.2026"), List.of(),
                List.of(), null, List.of(advance), false, HEAD, ACCOUNTANT)));

        assertThat(PdfReader.text(pdf))
                .contains("№ 45 от 05.10.2026 (5)", "— (5а)", "— (5б)", "— (3)", "— (4)")
                .containsPattern("1 Предварительная оплата за холодное водоснабжение (— ){7}22/122 9 016,39 50 000,00")
                .contains("Всего к оплате (9) — Х 9 016,39 50 000,00");
    }

    @Test
    void the_contract_of_a_state_body_has_its_identifier() {
        var content = new VatInvoice(
                "1234", LocalDate.of(2026, 10, 31), null, UTILITY, HOUSING, List.of(), List.of(), List.of(),
                "26999010000112026000000001", OCTOBER, false, HEAD, ACCOUNTANT);

        assertThat(PdfReader.text(VatInvoiceForm.pdf(content))).contains("26999010000112026000000001 (8)");
    }
}
