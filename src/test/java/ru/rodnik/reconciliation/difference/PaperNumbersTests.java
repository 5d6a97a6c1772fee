package ru.rodnik.reconciliation.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of papers as accountants and programs write them. */
class PaperNumbersTests {

    @ParameterizedTest
    @CsvSource({
            "12, 12", "000012, 12", "УТ-00012, 12", "0000-000012, 12", "00БП-000012, 12", "УТ00000012, 12",
            "К-15, 15", "K-15, 15", "120-В, 120-В", "120-B, 120-В", "12/3, 12/3", "№ 12, 12", "б/н, ''", "000, ''"
    })
    void prefixes_zeros_and_look_alikes_do_not_matter(String written, String number) {
        assertThat(PaperNumbers.normal(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Реализация (счёт-фактура № 12 от 31.10.2026)|12",
            "Оплата (п/п № 45 от 05.10.2026)|45",
            "Корректировка (КСФ № 15 от 12.11.2026)|15",
            "Поступление (акт, накладная, УПД) 0000-000123 от 31.10.2026 0:00:00 Услуги по вх.д. 1234 от 31.10.2026|1234",
            "Поступление товаров и услуг 00000000123 от 31.10.2026 (Вх. № 1234 от 31.10.2026)|1234",
            "Платежное поручение 00045 от 05.10.2026|45"
    })
    void the_number_of_the_paper_is_found_in_the_text(String text, String number) {
        assertThat(PaperNumbers.in(text).named()).containsExactly(number);
    }

    @Test
    void the_number_a_program_gave_its_own_document_stands_apart() {
        var numbers = PaperNumbers.in("Списание с расчетного счета 0000-000045 от 05.10.2026 12:00:00");
        assertThat(numbers.named()).isEmpty();
        assertThat(numbers.own()).containsExactly("45");
    }

    @Test
    void days_are_no_numbers() {
        assertThat(PaperNumbers.in("Акт от 31.10.2026").isEmpty()).isTrue();
        assertThat(PaperNumbers.in("Обороты за 31.10.2026").isEmpty()).isTrue();
    }
}
