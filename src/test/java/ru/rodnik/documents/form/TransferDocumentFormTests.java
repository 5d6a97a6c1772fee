package ru.rodnik.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.form.FormSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.form.ServiceAct.Reading;
import ru.rodnik.documents.form.TransferDocument.Status;
import ru.rodnik.documents.form.VatInvoice.Correction;
import ru.rodnik.print.PdfReader;
import ru.rodnik.print.PdfaCheck;
import ru.rodnik.print.Sample;
import ru.rodnik.shared.BillingPeriod;

/** The УПД for October: счёт-фактура and act in one, and the act alone. */
class TransferDocumentFormTests {

    private static final LocalDate OCTOBER_31 = LocalDate.of(2026, 10, 31);
    private static final List<FormLine> CODED = List.of(WATER.coded("ХВС"), SEWAGE.coded("ВО"));

    private static byte[] form(
            Status status, List<FormLine> lines, List<Reading> readings, @Nullable Correction correction) {
        return TransferDocumentForm.pdf(content(status, lines, readings, correction));
    }

    private static TransferDocument content(
            Status status, List<FormLine> lines, List<Reading> readings, @Nullable Correction correction) {
        return new TransferDocument(
                status,
                october("1234", OCTOBER_31, correction, lines),
                "Единый договор холодного водоснабжения и водоотведения № 120-В от 01.02.2024",
                OCTOBER_31,
                "Период оказания услуг: 01.10.2026–31.10.2026. Приложение: показания и объемы",
                HEAD,
                ACCOUNTANT,
                BillingPeriod.of("2026-10"),
                readings);
    }

    @Test
    void tax_document_and_handover_stand_on_one_page() {
        var pdf = Sample.kept("utd", form(Status.WITH_VAT_INVOICE, CODED, List.of(), null));

        assertThat(PdfReader.pages(pdf)).hasSize(1);
        assertThat(PdfReader.text(pdf))
                .contains("Универсальный", "передаточный документ", "Статус: 1")
                .contains("1 – счет-фактура", "2 –", "составлен на 1")
                .contains("Счет-фактура № 1234 от 31 октября 2026 г. (1)", "Исправление № — от — (1а)")
                .contains("23 января 2026 г. № 26", "№ 45 от 05.10.2026 (5)", "№ А-77 от 05.10.2026 (5б)")
                .contains("А 1 1а 1б 2 2а 3 4 5 6 7 8 9 10 10а 11 12 12а 13 14")
                .contains("1 250,500 45,18 56 497,59", "12 429,47 68 927,06", "1 180,250 38,72 45 699,28")
                .contains("Всего к оплате (9) 102 196,87 Х 22 483,31 124 680,18")
                .contains("№ 120-В от 01.02.2024 [8]", "[9]", "«31» октября 2026 года [11]")
                .contains("01.10.2026–31.10.2026")
                .contains("Заместитель директора по сбыту Иванова А.П. [10]", "[15]", "[16]", "[17]", "[18]")
                .contains("Главный бухгалтер Сидорова М.И. [13]")
                .contains("МУП «Тестводоканал», ИНН/КПП 9901000010/990101001 [14]")
                .contains("ООО «УК Тестовый дом», ИНН/КПП 9902000020/990201001 [19]");
        assertThat(PdfReader.text(pdf)).containsPattern("ХВС.*1 250,500.*ВО.*1 180,250");
    }

    @Test
    void an_act_alone_has_nothing_of_a_tax_document() {
        var pdf = Sample.kept("utd-act", form(Status.HANDOVER_ALONE, CODED, List.of(), null));

        assertThat(PdfReader.pages(pdf)).hasSize(1);
        assertThat(PdfReader.text(pdf))
                .contains("Статус: 2", "Передаточный документ № 1234 от 31 октября 2026 г. (1)")
                .contains("Всего к оплате (9) 102 196,87 Х 22 483,31 124 680,18", "Российский рубль, 643 (7)")
                .contains("[8]", "[14]", "[19]", "составлен на 1")
                .doesNotContain("Счет-фактура №", "(5)", "(5а)", "(5б)", "(8)", "№ 1137")
                .doesNotContain("Руководитель организации", "Индивидуальный предприниматель");
    }

    @Test
    void an_amended_one_keeps_number_and_date_and_names_the_amendment() {
        var amended = new Correction(1, LocalDate.of(2026, 11, 12));

        assertThat(PdfReader.text(form(Status.WITH_VAT_INVOICE, CODED, List.of(), amended)))
                .contains("Счет-фактура № 1234 от 31 октября 2026 г. (1)")
                .contains("Исправление № 1 от 12 ноября 2026 г. (1а)");
    }

    @Test
    void sixty_services_repeat_the_head_and_the_handover_stays_with_the_total() {
        var lines = Stream.iterate(SEWAGE.coded("ВО"), line -> line).limit(60).toList();
        var pages = PdfReader.pages(Sample.kept("utd-long", form(Status.WITH_VAT_INVOICE, lines, List.of(), null)));

        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> assertThat(page).contains("12а", "Лист"));
        assertThat(pages.getLast())
                .contains("45 699,28", "Всего к оплате", "Главный бухгалтер", "[8]", "[19]")
                .contains("составлен на " + pages.size());
    }

    @Test
    void the_sheets_of_the_annex_are_counted() {
        var pages = PdfReader.pages(Sample.kept(
                "utd-annex", form(Status.WITH_VAT_INVOICE, CODED, readings(200), null)));

        assertThat(pages.getFirst()).contains("[19]").containsPattern("составлен на\\s+" + pages.size());
        assertThat(pages.getLast()).contains("Приложение: показания и объемы за октябрь 2026 г.", "д. 200");
    }

    @Test
    void whatever_the_number_of_services_the_handover_never_stands_without_one() {
        for (int count = 1; count <= 30; count++) {
            var lines = Stream.iterate(WATER.coded("ХВС"), line -> line).limit(count).toList();
            var last = PdfReader.pages(form(Status.WITH_VAT_INVOICE, lines, List.of(), null)).getLast();

            assertThat(last).contains("56 497,59", "Всего к оплате", "[8]", "[19]");
        }
    }

    @Test
    void an_archive_takes_it() {
        assertThat(PdfaCheck.objections(form(Status.WITH_VAT_INVOICE, CODED, readings(5), null))).isEmpty();
    }

    @Test
    void a_camera_reads_where_to_verify_it_and_a_person_the_code() {
        var mark = new VerifyMark("00112233445566778899aabbccddeeff", "https://lk.example.ru");
        var pdf = Sample.kept("utd-verify", TransferDocumentForm.paper(
                content(Status.WITH_VAT_INVOICE, CODED, List.of(), null), mark).pdf());

        assertThat(PdfReader.pages(pdf)).hasSize(1);
        assertThat(PdfReader.qr(pdf)).isEqualTo("https://lk.example.ru/verify/00112233445566778899aabbccddeeff");
        assertThat(PdfReader.text(pdf)).contains("Код проверки");
    }
}
