package ru.rodnik.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The счёт by its recommended format, as far as a description of it goes. */
class PaymentRequestXmlTests {

    @Test
    void a_request_has_its_lines_its_purpose_and_both_sides() {
        var file = WrittenXml.of(PaymentRequestXml.of(XmlSamples.request()));
        assertThat(file.fileName()).isEqualTo("ON_CHETOP_9901000010990101001_9902000020990201001_20261102_"
                + "d23f0824-128b-4f33-8c5c-7fd0a6a3a450.xml");
        assertThat(file.value("//@КНД") + file.value("//@ВрИнф")).isEqualTo("111037918:05:09");
        assertThat(file.childrenOf("//СодСч")).containsExactly("СведТовЦенПок", "СведТовЦенПок", "ВсегоОпл", "ДопСв",
                "ДенИзм", "СвПрод", "СвПокуп", "Основание");
        assertThat(file.value("//ВсегоОпл/@СтТовУчНалВсего")).isEqualTo("124680.18");
        assertThat(file.value("//ДопСв/@НазнПл")).startsWith("Оплата по счету № 1234");
        assertThat(file.value("//ДопСв/@ОгранОпДат")).isEqualTo("10.11.2026");
    }
}
