package ru.rodnik.documents.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.Money;

/** Files of strangers: read if they are what they should be, refused with words and a place if not. */
class XmlReaderTests {

    private static <T> T understood(byte[] bytes, Function<XmlNode, T> meaning) {
        var reading = XmlReader.read(bytes, meaning);
        assertThat(reading).isInstanceOf(XmlReading.Understood.class);
        return ((XmlReading.Understood<T>) reading).content();
    }

    private static String refusal(String text, Function<XmlNode, ?> meaning) {
        var reading = XmlReader.read(text.getBytes(UTF_8), meaning);
        assertThat(reading).isInstanceOf(XmlReading.Refused.class);
        return ((XmlReading.Refused<?>) reading).words();
    }

    private static String refusal(String text) {
        return refusal(text, node -> node);
    }

    @Test
    void what_was_written_is_read_back() {
        var bytes = XmlFile.of("Файл", file -> file
                .set("Имя", "ООО «А&Б» ₽")
                .add("Оп", row -> row.set("Сумма", Money.of("12.50")).set("День", LocalDate.of(2026, 10, 31))
                        .set("Час", "18.05.00"))
                .add("Оп", row -> row.set("Час", "18:05:01"))
                .add("ЭП", "MIIB"));
        var file = understood(bytes, node -> node);
        assertThat(file.get("Имя")).isEqualTo("ООО «А&Б» ₽");
        assertThat(file.children("Оп")).hasSize(2);
        assertThat(file.child("Оп").money("Сумма")).isEqualTo(Money.of("12.50"));
        assertThat(file.child("Оп").day("День")).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(file.children("Оп")).extracting(row -> row.time("Час"))
                .containsExactly(LocalTime.of(18, 5), LocalTime.of(18, 5, 1));
        assertThat(file.child("ЭП").text()).isEqualTo("MIIB");
    }

    @Test
    void a_document_type_is_refused_with_whatever_it_would_fetch() {
        assertThat(refusal("""
                <?xml version="1.0"?>
                <!DOCTYPE Файл [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <Файл Имя="&x;"/>"""))
                .contains("DOCTYPE", "Строка 2");
        assertThat(refusal("<!DOCTYPE Файл SYSTEM \"http://127.0.0.1:9/a.dtd\"><Файл/>")).contains("DOCTYPE");
        assertThat(refusal("<Файл>&x;</Файл>")).contains("Строка 1");
    }

    @Test
    void what_is_no_xml_is_refused() {
        assertThat(refusal("")).isNotEmpty();
        assertThat(refusal("%PDF-1.7")).isNotEmpty();
        assertThat(refusal("<Файл>\n  <Оп>\n</Файл>")).startsWith("Строка 3").contains("перестаёт быть XML");
        assertThat(refusal("<Файл/><Файл/>")).contains("перестаёт быть XML");
    }

    @Test
    void a_file_too_large_or_too_deep_is_refused() {
        assertThat(refusal("<А>".repeat(100) + "</А>".repeat(100))).contains("слишком");
        assertThat(refusal("<А>" + "<Б/>".repeat(200_001) + "</А>")).contains("слишком");
        assertThat(XmlReader.read(new byte[(10 << 20) + 1], node -> node))
                .isEqualTo(new XmlReading.Refused<XmlNode>("Файл больше 10 МБ.", 0, 0));
    }

    @Test
    void what_is_missing_is_named_with_its_place() {
        var text = "<Файл>\n    <Оп День=\"31.02.2026\" Сумма=\"1 234,50\" Час=\"25.00.00\"/>\n</Файл>";
        assertThat(refusal(text, file -> file.child("Оп").get("Номер")))
                .isEqualTo("Строка 2, позиция 60: в элементе «Оп» нет реквизита «Номер».");
        assertThat(refusal(text, file -> file.child("Док"))).contains("в элементе «Файл» нет элемента «Док»");
        assertThat(refusal(text, file -> file.child("Оп").day("День"))).contains("«31.02.2026» – не дата");
        assertThat(refusal(text, file -> file.child("Оп").money("Сумма"))).contains("«1 234,50» – не сумма");
        assertThat(refusal(text, file -> file.child("Оп").time("Час"))).contains("«25.00.00» – не время");
    }
}
