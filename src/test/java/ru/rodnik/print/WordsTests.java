package ru.rodnik.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** Amounts as an accountant writes them into the line for words, and figures as columns show them. */
class WordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            0.00           | Ноль рублей 00 копеек
            0.01           | Ноль рублей 01 копейка
            0.03           | Ноль рублей 03 копейки
            0.12           | Ноль рублей 12 копеек
            0.91           | Ноль рублей 91 копейка
            0.21           | Ноль рублей 21 копейка
            0.44           | Ноль рублей 44 копейки
            1.00           | Один рубль 00 копеек
            2.22           | Два рубля 22 копейки
            4.14           | Четыре рубля 14 копеек
            10.10          | Десять рублей 10 копеек
            11.11          | Одиннадцать рублей 11 копеек
            14.00          | Четырнадцать рублей 00 копеек
            19.00          | Девятнадцать рублей 00 копеек
            20.00          | Двадцать рублей 00 копеек
            31.00          | Тридцать один рубль 00 копеек
            113.00         | Сто тринадцать рублей 00 копеек
            200.05         | Двести рублей 05 копеек
            1000.00        | Одна тысяча рублей 00 копеек
            2001.00        | Две тысячи один рубль 00 копеек
            12012.00       | Двенадцать тысяч двенадцать рублей 00 копеек
            22000.00       | Двадцать две тысячи рублей 00 копеек
            71011.11       | Семьдесят одна тысяча одиннадцать рублей 11 копеек
            100001.00      | Сто тысяч один рубль 00 копеек
            111111.21      | Сто одиннадцать тысяч сто одиннадцать рублей 21 копейка
            124680.18      | Сто двадцать четыре тысячи шестьсот восемьдесят рублей 18 копеек
            412905.33      | Четыреста двенадцать тысяч девятьсот пять рублей 33 копейки
            1000000.00     | Один миллион рублей 00 копеек
            2001001.01     | Два миллиона одна тысяча один рубль 01 копейка
            2012000.02     | Два миллиона двенадцать тысяч рублей 02 копейки
            5000002.00     | Пять миллионов два рубля 00 копеек
            81014019.40    | Восемьдесят один миллион четырнадцать тысяч девятнадцать рублей 40 копеек
            1000000000.00  | Один миллиард рублей 00 копеек
            3002001000.99  | Три миллиарда два миллиона одна тысяча рублей 99 копеек
            -690.54        | Минус шестьсот девяносто рублей 54 копейки
            -0.01          | Минус ноль рублей 01 копейка
            """)
    void an_amount_in_words(Money amount, String words) {
        assertThat(Words.roubles(amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
            "0, дней", "1, день", "2, дня", "4, дня", "5, дней", "11, дней", "12, дней", "14, дней", "21, день",
            "22, дня",
            "100, дней", "101, день", "111, дней", "1002, дня", "-1, день", "-13, дней"
    })
    void a_noun_follows_its_count(long count, String form) {
        assertThat(Words.plural(count, "день", "дня", "дней")).isEqualTo(form);
    }

    @Test
    void dates_and_months_in_words() {
        assertThat(Words.date(LocalDate.of(2026, 10, 31))).isEqualTo("31 октября 2026\u00a0г.");
        assertThat(Words.date(LocalDate.of(2027, 5, 1))).isEqualTo("1 мая 2027\u00a0г.");
        assertThat(Words.month(BillingPeriod.of("2026-10"))).isEqualTo("октябрь 2026\u00a0г.");
    }

    @Test
    void figures_of_columns() {
        assertThat(Figures.money(Money.of("1234567.8"))).isEqualTo("1\u00a0234\u00a0567,80");
        assertThat(Figures.money(Money.of("-2281.59"))).isEqualTo("\u22122\u00a0281,59");
        assertThat(Figures.money(Money.of("999.99"))).isEqualTo("999,99");
        assertThat(Figures.volume(CubicMetres.of("1250.5"))).isEqualTo("1\u00a0250,500");
        assertThat(Figures.natural(CubicMetres.of("1250.5"))).isEqualTo("1\u00a0250,5");
        assertThat(Figures.natural(CubicMetres.of("120.000"))).isEqualTo("120");
        assertThat(Figures.natural(CubicMetres.ZERO)).isEqualTo("0");
        assertThat(Figures.price(Price.of("45.18"))).isEqualTo("45,18");
        assertThat(Figures.price(Price.of("38.7"))).isEqualTo("38,70");
        assertThat(Figures.price(Price.of("38.72055"))).isEqualTo("38,72055");
        assertThat(Figures.rate(VatRate.of("22"))).isEqualTo("22%");
        assertThat(Figures.day(LocalDate.of(2026, 10, 5))).isEqualTo("05.10.2026");
    }
}
