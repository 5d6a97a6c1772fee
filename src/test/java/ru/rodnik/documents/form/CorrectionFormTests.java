package ru.rodnik.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.form.FormSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.form.CorrectionDocument.Notice;
import ru.rodnik.documents.form.CorrectionDocument.Status;
import ru.rodnik.documents.form.CorrectionInvoice.Change;
import ru.rodnik.documents.form.CorrectionInvoice.Original;
import ru.rodnik.documents.form.CorrectionInvoice.State;
import ru.rodnik.documents.form.VatInvoice.Correction;
import ru.rodnik.print.PdfReader;
import ru.rodnik.print.Sample;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** October's 1 250.5 m³ become 1 200, and other changes of other months. */
class CorrectionFormTests {

    private static final LocalDate NOVEMBER_12 = LocalDate.of(2026, 11, 12);
    private static final Original OCTOBERS = new Original("1234", LocalDate.of(2026, 10, 31), null);
    private static final State WAS = state("1250.5", "45.18", "56497.59", "12429.47");
    private static final Change LESS = change(1, "22", WAS, state("1200", "45.18", "54216.00", "11927.52"));
    private static final Change MORE = change(2, "22", state("100", "38.72", "3872.00", "851.84"),
            state("110", "38.72", "4259.20", "937.02"));

    private static State state(String volume, String price, String net, String vat) {
        return new State(CubicMetres.of(volume), Price.of(price), Money.of(net), Money.of(vat),
                Money.of(net).plus(Money.of(vat)));
    }

    private static Change change(int line, @Nullable String rate, State before, State after) {
        return new Change(line, "ХВС", "Холодное водоснабжение (питьевая вода), октябрь 2026 г.", "113", "м3",
                rate == null ? null : VatRate.of(rate), before, after);
    }

    private static CorrectionInvoice invoice(
            List<Original> originals, List<Change> changes, @Nullable Correction correction) {
        return new CorrectionInvoice(
                "К-15", NOVEMBER_12, correction, originals, UTILITY, HOUSING, null, changes, true, HEAD, ACCOUNTANT);
    }

    private static String text(CorrectionInvoice content) {
        return PdfReader.text(CorrectionInvoiceForm.pdf(content));
    }

    @Test
    void a_smaller_volume_is_a_decrease_in_row_and_total() {
        var pdf = Sample.kept("correction", CorrectionInvoiceForm.pdf(invoice(List.of(OCTOBERS), List.of(LESS), null)));

        assertThat(PdfReader.pages(pdf)).hasSize(1);
        assertThat(PdfReader.text(pdf))
                .contains("Корректировочный счет-фактура № К-15 от 12 ноября 2026 г. (1)", "Приложение № 2")
                .contains("Исправление корректировочного счета-фактуры № — от — (1а)")
                .contains("№ 1234 от 31 октября 2026 г. с учетом исправления № — от — (1б)")
                .contains("9901000010/990101001 (2б)", "9902000020/990201001 (3б)", "Российский рубль, 643 (4)",
                        "— (5)")
                .contains("1 1а 1б 1в 2 2а 3 4 5 6 7 8 9 10 10а 11 12 12а 13 14")
                .contains("1 250,500 45,18 56 497,59", "12 429,47 68 927,06")
                .contains("1 200,000 45,18 54 216,00", "11 927,52 66 143,52")
                .contains("Всего увеличение (сумма строк В) — Х — —")
                .contains("Всего уменьшение (сумма строк Г) 2 281,59 Х 501,95 2 783,54");
    }

    @Test
    void rows_of_differences_have_a_cross_where_nothing_can_differ() {
        var text = text(invoice(List.of(OCTOBERS), List.of(LESS), null));

        assertThat(text)
                .contains("В (увеличение) Х Х Х Х Х — — Х — — Х Х Х Х Х — —")
                .contains("Г (уменьшение) Х Х Х Х Х 2 281,59 — Х 501,95 2 783,54 Х Х Х Х Х — —");
    }

    @Test
    void increases_and_decreases_are_totalled_apart() {
        assertThat(text(invoice(List.of(OCTOBERS), List.of(LESS, MORE), null)))
                .contains("В (увеличение) Х Х Х Х Х 387,20 — Х 85,18 472,38")
                .contains("Всего увеличение (сумма строк В) 387,20 Х 85,18 472,38")
                .contains("Всего уменьшение (сумма строк Г) 2 281,59 Х 501,95 2 783,54");
    }

    @Test
    void a_changed_price_stands_in_both_rows_and_the_old_rate_stays() {
        var cheaper = change(1, "20", state("10", "50", "500.00", "100.00"), state("10", "45", "450.00", "90.00"));

        assertThat(text(invoice(List.of(OCTOBERS), List.of(cheaper), null)))
                .contains("10,000 50,00 500,00", "10,000 45,00 450,00", "20%", "Х 50,00 — Х 10,00 60,00")
                .doesNotContain("22%");
    }

    @Test
    void several_papers_stand_on_the_line_each_with_its_amendment() {
        var septembers = new Original("1111", LocalDate.of(2026, 9, 30), new Correction(2, LocalDate.of(2026, 10, 9)));
        var pdf = Sample.kept("correction-several", CorrectionInvoiceForm.pdf(
                invoice(List.of(septembers, OCTOBERS), List.of(LESS, MORE), new Correction(1, NOVEMBER_12))));

        assertThat(PdfReader.text(pdf))
                .contains("Исправление корректировочного счета-фактуры № 1 от 12 ноября 2026 г. (1а)")
                .contains("№ 1111 от 30 сентября 2026 г. с учетом исправления № 2 от 9 октября 2026 г. ;")
                .contains("№ 1234 от 31 октября 2026 г. с учетом исправления № — от — (1б)");
    }

    @Test
    void forty_changes_keep_their_four_rows_and_the_totals_together() {
        var changes = Stream.iterate(LESS, change -> change).limit(40).toList();
        var pages = PdfReader.pages(Sample.kept(
                "correction-long", CorrectionInvoiceForm.pdf(invoice(List.of(OCTOBERS), changes, null))));

        assertThat(pages).hasSizeGreaterThan(3).allSatisfy(page -> assertThat(page).contains("12а"));
        assertThat(pages.getLast()).contains("А (до", "Всего увеличение", "91 263,60", "Главный бухгалтер");
        assertThat(pages).allSatisfy(
                page -> assertThat(page.split("А \\(до", -1)).hasSameSizeAs(page.split("Г \\(уменьшение\\) Х", -1)));
    }

    private static byte[] agreement(Status status, Notice notice) {
        return CorrectionDocumentForm.pdf(new CorrectionDocument(
                status, invoice(List.of(OCTOBERS), List.of(LESS), null),
                List.of("Универсальный передаточный документ, № 1234 от 31.10.2026"),
                List.of("Акт поверки № 7 от 10.11.2026"), notice, HEAD, ACCOUNTANT));
    }

    @Test
    void an_agreement_proposes_the_change_and_both_sign() {
        var pdf = Sample.kept("ukd", agreement(Status.WITH_VAT_INVOICE, Notice.PROPOSAL));

        assertThat(PdfReader.pages(pdf)).hasSize(1);
        assertThat(PdfReader.text(pdf))
                .contains("Статус: 1", "Корректировочный счет-фактура № К-15 от 12 ноября 2026 г. (1)")
                .contains("А 1 1а 1б 1в 2 2а", "Всего уменьшение (сумма строк Г) 2 281,59 Х 501,95 2 783,54")
                .contains("Универсальный передаточный документ, № 1234 от 31.10.2026", "Акт поверки № 7 от 10.11.2026")
                .contains("Предлагаю изменить стоимость С изменением стоимости согласен")
                .contains("«12» ноября 2026 года", "Дата согласования", "составлен на 1")
                .contains("ООО «УК Тестовый дом», ИНН/КПП 9902000020/990201001")
                .doesNotContain("Уведомляю");
    }

    @Test
    void a_notice_alone_has_nothing_of_a_tax_document() {
        var pdf = Sample.kept("ukd-notice", agreement(Status.NOTICE_ALONE, Notice.NOTIFICATION));

        assertThat(PdfReader.text(pdf))
                .contains("Статус: 2", "Корректировочный документ № К-15 от 12 ноября 2026 г. (1)")
                .contains("Уведомляю об изменении стоимости", "ознакомлен")
                .doesNotContain("Корректировочный счет-фактура №", "(1б)", "(5)", "Руководитель организации", "№ 1137");
    }
}
