package ru.rodnik.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.form.FormSamples.ACCOUNTANT;
import static ru.rodnik.documents.form.FormSamples.BANK;
import static ru.rodnik.documents.form.FormSamples.BASIS;
import static ru.rodnik.documents.form.FormSamples.HEAD;
import static ru.rodnik.documents.form.FormSamples.HOUSING;
import static ru.rodnik.documents.form.FormSamples.UTILITY;
import static ru.rodnik.documents.form.FormSamples.line;
import static ru.rodnik.documents.form.FormSamples.october;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.rodnik.print.PdfReader;
import ru.rodnik.shared.BillingPeriod;

/** However many services a month has: heads repeat, no service is lost, and whoever signs sees what he signs. */
class PageBreakTests {

    private static final LocalDate OCTOBER_31 = LocalDate.of(2026, 10, 31);
    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    private static final int MOST = 48;
    private static final int STEP = 3;

    @Test
    void of_a_vat_invoice() {
        breaksWell(lines -> VatInvoiceForm.pdf(october("1234", OCTOBER_31, null, lines)), "12а", "Всего к оплате",
                "Главный бухгалтер");
    }

    @Test
    void of_a_universal_transfer_document() {
        breaksWell(lines -> TransferDocumentForm.pdf(new TransferDocument(
                TransferDocument.Status.WITH_VAT_INVOICE, october("1234", OCTOBER_31, null, lines), BASIS, OCTOBER_31,
                "Период оказания услуг: 01.10.2026–31.10.2026", HEAD, ACCOUNTANT, OCTOBER, List.of())),
                "12а", "Всего к оплате", "Главный бухгалтер", "[10]", "[15]", "[19]");
    }

    @Test
    void of_an_act() {
        breaksWell(lines -> ServiceActForm.pdf(new ServiceAct(
                "1234", OCTOBER_31, "водоотведения", OCTOBER, UTILITY, HOUSING, BASIS, VatPlace.ON_TOP, lines,
                List.of(),
                null, HEAD, null)),
                "Наименование работ, услуг", "Всего:", "ИСПОЛНИТЕЛЬ", "ЗАКАЗЧИК");
    }

    @Test
    void of_an_invoice() {
        breaksWell(lines -> PaymentInvoiceForm.pdf(new PaymentInvoice(
                "1234", OCTOBER_31, UTILITY, BANK, HOUSING, BASIS, null, OCTOBER, VatPlace.ON_TOP, lines, null,
                "Оплата по счету № 1234", null, HEAD, ACCOUNTANT)),
                "Товары (работы, услуги)", "Всего к оплате", "Бухгалтер");
    }

    /**
     * @param head on every page
     * @param end on the last page, together with the last service
     */
    private static void breaksWell(Function<List<FormLine>, byte[]> form, String head, String... end) {
        for (int count = 1; count <= MOST; count += STEP) {
            var lines = IntStream.rangeClosed(1, count)
                    .mapToObj(i -> line("Услуга №" + i, "1180.25", "38.72", "45699.28", "10053.84"))
                    .toList();
            var pages = PdfReader.pages(form.apply(lines));
            assertThat(pages).as("%d services", count).allSatisfy(page -> assertThat(page).contains(head));
            assertThat(pages.getLast()).as("%d services", count).contains("Услуга №" + count + " ").contains(end);
            assertThat(String.join("", pages).split("Услуга №")).as("%d services", count).hasSize(count + 1);
        }
    }
}
