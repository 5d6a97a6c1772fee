package ru.rodnik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and days typed by people: what is plain is read, what is doubtful is refused (T39). */
class TypedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                    "0 | 0",
                    "41519 | 41519",
                    "41 519 | 41519",
                    "41_519 | 41519",
                    "1 234 567,5 | 1234567.5",
                    "1482,5 | 1482.5",
                    "1482.5 | 1482.5",
                    "00123 | 123",
                    "35,000 | 35.000",
                    "'  12  ' | 12",
                    "999999999999 | 999999999999"
            })
    void plain_numbers_are_read(String typed, String number) {
        assertThat(TypedNumber.parse(typed.replace('_', '\u00a0'), 3).orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                    "", " ", "-", "−5", "-5", "+5", "1 23", "12 3456", "1234 567", "0 123", "1,234.5", "1.234,5",
                    "12.345.678,9", "1,2,3", "12,", ",5", ".5", "1e3", "1E3", "0x1F", "NaN", "Infinity", "12 м³",
                    "12руб",
                    "1'000", "1_000", "１２", "١٢", "12:30", "12.11.2026", "45000000000000", "1  234", "12, 5", "1/2",
                    "=1+1", "<b>1</b>", "1,2345", "99999999999999999999999999999999999"
            })
    void doubtful_numbers_are_refused(String typed) {
        assertThat(TypedNumber.parse(typed, 3)).isEmpty();
    }

    @Test
    void money_takes_two_digits_and_no_third() {
        assertThat(TypedNumber.parse("12 189,63", 2)).isPresent();
        assertThat(TypedNumber.parse("1.234", 2)).isEmpty();
        assertThat(TypedNumber.parse("12", 0)).isPresent();
        assertThat(TypedNumber.parse("12,0", 0)).isEmpty();
    }

    @Test
    void corrections_may_lie_below_zero() {
        assertThat(TypedNumber.parseSigned("−418,20", 2).orElseThrow()).isEqualByComparingTo("-418.20");
        assertThat(TypedNumber.parseSigned("-418,20", 2).orElseThrow()).isEqualByComparingTo("-418.20");
        assertThat(TypedNumber.parseSigned("418,20", 2).orElseThrow()).isEqualByComparingTo("418.20");
        assertThat(TypedNumber.parseSigned("--1", 2)).isEmpty();
    }

    @Test
    void days_are_read_as_people_and_as_browsers_write_them() {
        assertThat(TypedDate.parse("16.11.2026")).contains(LocalDate.of(2026, 11, 16));
        assertThat(TypedDate.parse(" 2026-11-16 ")).contains(LocalDate.of(2026, 11, 16));
        assertThat(TypedDate.parse("29.02.2028")).contains(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "29.02.2026", "31.11.2026", "1.1.2026", "11/16/2026", "16.11.26", "2026-13-01", "0"})
    void days_that_do_not_exist_or_could_be_two_are_refused(String typed) {
        assertThat(TypedDate.parse(typed)).isEmpty();
    }
}
