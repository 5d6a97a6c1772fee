package ru.rodnik.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;

/** The bytes of a file as programs of accountants want them. */
class XmlFileTests {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n";

    private static String text(byte[] bytes) {
        return new String(bytes, XmlFile.WINDOWS_1251);
    }

    private static String valueOf(String value) {
        var text = text(XmlFile.of("Файл", file -> file.set("Имя", value)));
        return text.substring((HEAD + "<Файл Имя=\"").length(), text.length() - "\"/>".length());
    }

    @Test
    void a_file_begins_with_its_declaration_and_holds_no_white_space_between_elements() {
        assertThat(text(XmlFile.of("Файл", file -> file
                .set("ВерсФорм", "5.03")
                .add("Документ", document -> document.set("Дата", LocalDate.of(2026, 10, 31)))
                .add("СумНал", Money.of("12429.47")))))
                .isEqualTo(HEAD + "<Файл ВерсФорм=\"5.03\"><Документ Дата=\"31.10.2026\"/>"
                        + "<СумНал>12429.47</СумНал></Файл>");
    }

    @Test
    void what_windows_1251_does_not_have_becomes_a_numeric_reference() {
        assertThat(valueOf("10 ₽ и 𝒳, «№ 5» — ё")).isEqualTo("10 &#8381; и &#119987;, «№ 5» — ё");
        assertThat(valueOf("ромб ◆")).isEqualTo("ромб &#9670;");
    }

    @Test
    void signs_of_the_markup_are_escaped_and_line_breaks_are_spaces() {
        assertThat(valueOf("ООО \"А&Б\" <1>\r\n\tофис")).isEqualTo("ООО &quot;А&amp;Б&quot; &lt;1&gt;   офис");
        assertThat(valueOf("октябрь\u00a02026\u202fг.")).isEqualTo("октябрь 2026 г.");
        assertThat(valueOf("нуль\u0000, половина \uD835 и \uFFFF")).isEqualTo("нуль , половина  и");
    }

    @Test
    void an_attribute_without_a_value_is_absent_never_empty() {
        @Nullable String none = null;
        @Nullable Money noMoney = null;
        assertThat(text(XmlFile.of("Файл", file -> file
                .set("А", none).set("Б", "").set("В", " \n ").set("Г", noMoney).set("Д", "х"))))
                .isEqualTo(HEAD + "<Файл Д=\"х\"/>");
    }

    @Test
    void numbers_are_plain_in_every_country() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            assertThat(text(XmlFile.of("Файл", file -> file
                    .set("Сумма", Money.of("1234567.5")).set("Объём", CubicMetres.of("1250.500"))
                    .set("Целое", CubicMetres.of("1200")).set("Нуль", CubicMetres.ZERO)
                    .set("Цена", Price.of("0.00000012")).set("Дата", LocalDate.of(2026, 1, 2)).set("Номер", 7))))
                    .isEqualTo(HEAD + "<Файл Сумма=\"1234567.50\" Объём=\"1250.5\" Целое=\"1200\" Нуль=\"0\""
                            + " Цена=\"0.00000012\" Дата=\"02.01.2026\" Номер=\"7\"/>");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_long_text_is_cut_to_the_characters_the_format_lets_in() {
        assertThat(text(XmlFile.of("Файл", file -> file.set("А", "абв где", 4).set("Б", "𝒳𝒳𝒳", 2))))
                .isEqualTo(HEAD + "<Файл А=\"абв\" Б=\"&#119987;&#119987;\"/>");
    }

    @Test
    void an_attribute_after_a_child_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> XmlFile.of("Файл", file -> file.add("А", "1").set("Б", "2")))
                .isInstanceOf(IllegalStateException.class);
    }
}
