package ru.rodnik.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** Names as people wrote them, apart as the formats want them. */
class FullNameTests {

    @ParameterizedTest
    @CsvSource({
            "Иванова Анна Петровна, Иванова, Анна, Петровна",
            "Родников П. А., Родников, П., А.",
            "Родников П.А., Родников, П., А.",
            "П. А. Родников, Родников, П., А.",
            "П.А. Родников, Родников, П., А.",
            "Ли Вэй, Ли, Вэй,",
            "ИП Сидоров Пётр Ильич, Сидоров, Пётр, Ильич",
            "Индивидуальный предприниматель  Сидоров  Пётр, Сидоров, Пётр,",
            "Алиев Вагиф Гусейн оглы, Алиев, Вагиф, Гусейн оглы",
            "Римская-Корсакова Ольга Львовна, Римская-Корсакова, Ольга, Львовна"})
    void a_name_is_taken_apart(String name, String surname, String first, String patronymic) {
        assertThat(FullName.of(name)).contains(new FullName(surname, first, patronymic));
    }

    @Test
    void one_word_is_no_full_name() {
        assertThat(FullName.of("Цой")).isEmpty();
        assertThat(FullName.of("ИП Цой")).isEmpty();
        assertThat(FullName.of(" ")).isEmpty();
    }
}
