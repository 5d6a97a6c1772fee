package ru.rodnik.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.form.FormSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.form.ServiceAct.Reading;
import ru.rodnik.print.PdfReader;
import ru.rodnik.print.Sample;
import ru.rodnik.print.Signer;
import ru.rodnik.shared.BillingPeriod;

/** The акт for October, with and without the readings behind it. */
class ServiceActFormTests {

    private static byte[] act(List<FormLine> lines, List<Reading> readings, @Nullable Signer customer) {
        return ServiceActForm.pdf(new ServiceAct(
                "1234",
                LocalDate.of(2026, 10, 31),
                "холодного водоснабжения и водоотведения",
                BillingPeriod.of("2026-10"),
                UTILITY,
                HOUSING,
                BASIS,
                VatPlace.ON_TOP,
                lines,
                readings,
                null,
                HEAD,
                customer));
    }

    @Test
    void an_act_has_all_a_primary_document_needs() {
        var pdf = Sample.kept("act", act(OCTOBER, List.of(), null));

        assertThat(PdfReader.pages(pdf)).hasSize(1);
        assertThat(PdfReader.text(pdf))
                .contains("Акт № 1234 от 31 октября 2026 г.")
                .contains("об оказании услуг холодного водоснабжения и водоотведения за октябрь 2026 г.")
                .contains("1 250,5 м3 45,18 56 497,59", "Итого без НДС: 102 196,87", "Всего: 124 680,18")
                .contains("Всего оказано услуг 2, на сумму 124 680,18 руб., в том числе НДС 22 483,31 руб.")
                .contains("Сто двадцать четыре тысячи шестьсот восемьдесят рублей 18 копеек")
                .contains("выполнены полностью и в срок", "ИСПОЛНИТЕЛЬ ЗАКАЗЧИК", "Заместитель директора по сбыту")
                .doesNotContain("Приложение");
    }

    @Test
    void a_known_customer_signs_under_his_name() {
        assertThat(PdfReader.text(act(OCTOBER, List.of(), new Signer("Директор", "Петров П.П.", "Устава"))))
                .contains("Директор", "Петров П.П.", "на основании Устава");
    }

    @Test
    void a_correction_is_below_zero() {
        assertThat(PdfReader.text(act(List.of(LESS_WATER), List.of(), null)))
                .contains("−50,5 м3 45,18 −2 281,59", "Всего: −2 783,54", "на сумму −2 783,54 руб.");
    }

    @Test
    void five_hundred_readings_follow_as_an_annex_with_its_head_on_every_page() {
        var pages = PdfReader.pages(Sample.kept("act-annex", act(OCTOBER, readings(500), null)));

        assertThat(pages.getFirst()).contains("ЗАКАЗЧИК");
        assertThat(pages).hasSizeGreaterThan(5).allSatisfy(page -> assertThat(page)
                .contains("Приложение: показания и объемы за октябрь 2026 г.", "Прибор учета"));
        assertThat(pages.getLast()).contains("д. 500")
                .contains("41 519 41 525,25 6,250 по прибору");
    }

    @Test
    void an_act_of_many_services_keeps_totals_and_signatures_with_the_last_of_them() {
        for (int count = 20; count <= 60; count++) {
            var lines = Stream.iterate(SEWAGE, line -> line).limit(count).toList();
            var last = PdfReader.pages(act(lines, List.of(), null)).getLast();

            assertThat(last).contains(count + " Водоотведение", "Всего:", "ЗАКАЗЧИК", "М.П.");
        }
    }
}
