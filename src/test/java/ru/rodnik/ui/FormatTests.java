package ru.rodnik.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** Numbers, days and names as pages show them; «_» stands for the space that does not break. */
class FormatTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final ZoneId SAMARA = ZoneId.of("Europe/Samara");
    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                    "0 | 0,00",
                    "5.5 | 5,50",
                    "999.99 | 999,99",
                    "12189.63 | 12_189,63",
                    "184210377.18 | 184_210_377,18",
                    "-418.20 | −418,20",
                    "-1000 | −1_000,00"
            })
    void money_has_two_digits_and_groups_that_do_not_break(String amount, String text) {
        assertThat(Format.money(Money.of(amount))).isEqualTo(text.replace('_', '\u00a0'));
    }

    @Test
    void money_in_a_sentence_carries_the_rouble_sign() {
        assertThat(Format.roubles(Money.of("12189.63"))).isEqualTo(spaced("12_189,63_₽"));
    }

    @Test
    void a_difference_always_has_its_sign() {
        assertThat(Format.difference(Money.of("690544.12"))).isEqualTo(spaced("+690_544,12"));
        assertThat(Format.difference(Money.of("-412905.33"))).isEqualTo(spaced("−412_905,33"));
        assertThat(Format.difference(Money.ZERO)).isEqualTo("0,00");
    }

    @Test
    void a_balance_is_a_word_and_never_a_bare_sign() {
        assertThat(Format.balance(Money.of("11446.65"))).isEqualTo(spaced("долг_11_446,65"));
        assertThat(Format.balance(Money.of("-749.60"))).isEqualTo(spaced("аванс_749,60"));
        assertThat(Format.balance(Money.ZERO)).isEqualTo(spaced("нет_долга"));
    }

    @Test
    void a_price_has_two_digits_or_as_many_as_the_order_states() {
        assertThat(Format.price(Price.of("48"))).isEqualTo("48,00");
        assertThat(Format.price(Price.of("58.56"))).isEqualTo("58,56");
        assertThat(Format.price(Price.of("27.3050"))).isEqualTo("27,305");
    }

    @Test
    void a_volume_has_three_digits_in_a_column_and_no_idle_zeros_in_a_sentence() {
        assertThat(Format.volume(CubicMetres.of("1009.733"))).isEqualTo(spaced("1_009,733"));
        assertThat(Format.volume(CubicMetres.of("120"))).isEqualTo("120,000");
        assertThat(Format.cubicMetres(CubicMetres.of("120"))).isEqualTo(spaced("120_м³"));
        assertThat(Format.cubicMetres(CubicMetres.of("9.87"))).isEqualTo(spaced("9,87_м³"));
    }

    @Test
    void a_dial_shows_the_digits_it_has() {
        assertThat(Format.dial(CubicMetres.of("41519"))).isEqualTo(spaced("41_519"));
        assertThat(Format.dial(CubicMetres.of("1482.5"))).isEqualTo(spaced("1_482,5"));
        assertThat(Format.dial(CubicMetres.of("0"))).isEqualTo("0");
    }

    @Test
    void shares_and_counts_are_held_to_their_signs() {
        assertThat(Format.percent(new BigDecimal("94.10"))).isEqualTo(spaced("94,1_%"));
        assertThat(Format.percent(new BigDecimal("-1.93"))).isEqualTo(spaced("−1,93_%"));
        assertThat(Format.vat(VatRate.of("22"))).isEqualTo(spaced("22_%"));
        assertThat(Format.number(3560)).isEqualTo(spaced("3_560"));
        assertThat(Format.number(-3)).isEqualTo("−3");
    }

    @Test
    void formatting_never_rounds() {
        assertThatThrownBy(() -> Format.decimals(new BigDecimal("1.005"), 2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void days_and_moments_are_written_with_points() {
        assertThat(Format.date(TODAY)).isEqualTo("16.11.2026");
        assertThat(Format.day(LocalDate.of(2026, 2, 3))).isEqualTo("03.02");
        assertThat(Format.moment(LocalDateTime.of(2026, 11, 12, 10, 42, 7))).isEqualTo("12.11.2026, 10:42");
        assertThat(Format.moment(Instant.parse("2026-11-12T06:42:07Z"), SAMARA)).isEqualTo("12.11.2026, 10:42");
        assertThat(Format.second(Instant.parse("2026-11-12T06:42:07Z"), SAMARA)).isEqualTo("12.11.2026, 10:42:07");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                    "2026-11-20 | осталось 4_дня",
                    "2026-11-25 | осталось 9_дней",
                    "2026-11-17 | остался 1_день",
                    "2026-12-07 | остался 21_день",
                    "2026-11-27 | осталось 11_дней",
                    "2026-11-16 | последний день",
                    "2026-11-15 | просрочено 1_день",
                    "2026-10-26 | просрочено 21_день",
                    "2026-11-13 | просрочено 3_дня"
            })
    void the_distance_to_a_deadline_is_said_in_words(LocalDate due, String text) {
        assertThat(Format.daysLeft(TODAY, due)).isEqualTo(spaced(text));
    }

    @Test
    void a_deadline_has_both_date_and_distance() {
        assertThat(Format.until(TODAY, LocalDate.of(2026, 11, 20))).isEqualTo(spaced("до_20.11.2026, осталось 4_дня"));
    }

    @ParameterizedTest
    @CsvSource({
            "0, 0_приборов", "1, 1_прибор", "2, 2_прибора", "4, 4_прибора", "5, 5_приборов", "11, 11_приборов",
            "14, 14_приборов", "21, 21_прибор", "22, 22_прибора", "100, 100_приборов", "111, 111_приборов",
            "1001, 1_001_прибор", "1112, 1_112_приборов"
    })
    void a_count_and_its_word_agree(long count, String text) {
        assertThat(Format.plural(count, "прибор", "прибора", "приборов")).isEqualTo(spaced(text));
    }

    @Test
    void a_person_is_shown_by_surname_and_initials() {
        assertThat(Format.shortName("Зимина Елена Андреевна")).isEqualTo(spaced("Зимина_Е._А."));
        assertThat(Format.shortName("  Зимина   Елена ")).isEqualTo(spaced("Зимина_Е."));
        assertThat(Format.shortName("Администратор")).isEqualTo("Администратор");
        assertThat(Format.shortName("Алиев Гусейн Рашид оглы")).isEqualTo(spaced("Алиев_Г._Р."));
        assertThat(Format.shortName("")).isEmpty();
    }

    @Test
    void numbers_of_papers_do_not_break() {
        assertThat(Format.no("2026-11-004871")).isEqualTo(spaced("№_2026-11-004871"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                    "Оплата по договору № 5108 | Оплата по_договору №_5108",
                    "Вода и стоки | Вода и_стоки",
                    "В счёте за октябрь | В_счёте за_октябрь",
                    "г. Самара, ул. Авроры, 110 | г._Самара, ул._Авроры,_110",
                    "пр. Кирова, 255а | пр._Кирова,_255а",
                    "Передала Зимина Е. А. | Передала Зимина_Е._А.",
                    "19 дней × 9,87 м³ | 19 дней × 9,87_м³",
                    "долг 214,00 ₽ | долг 214,00_₽",
                    "Мастер слова | Мастер слова"
            })
    void short_words_numbers_and_initials_hold_together(String plain, String held) {
        assertThat(Format.text(plain)).isEqualTo(spaced(held));
    }

    @Test
    void sizes_of_files_are_short() {
        assertThat(Format.fileSize(612)).isEqualTo(spaced("612_Б"));
        assertThat(Format.fileSize(1000)).isEqualTo(spaced("1_КБ"));
        assertThat(Format.fileSize(183_400)).isEqualTo(spaced("184_КБ"));
        assertThat(Format.fileSize(999_500)).isEqualTo(spaced("1_МБ"));
        assertThat(Format.fileSize(1_240_000)).isEqualTo(spaced("1,2_МБ"));
    }

    @Test
    void months_stand_in_the_case_of_their_sentence() {
        assertThat(Months.name(NOVEMBER)).isEqualTo("ноябрь");
        assertThat(Months.of(NOVEMBER)).isEqualTo("ноября");
        assertThat(Months.in(NOVEMBER)).isEqualTo("ноябре");
        assertThat(Months.in(BillingPeriod.of("2026-03"))).isEqualTo("марте");
        assertThat(Months.in(BillingPeriod.of("2026-05"))).isEqualTo("мае");
        assertThat(Months.brief(BillingPeriod.of("2026-05"))).isEqualTo("май");
        assertThat(Months.withYear(NOVEMBER)).isEqualTo(spaced("ноябрь_2026"));
        assertThat(Months.title(NOVEMBER)).isEqualTo(spaced("Ноябрь_2026"));
        assertThat(Months.forMonth(NOVEMBER)).isEqualTo(spaced("за_ноябрь_2026"));
        assertThat(Months.weekday(TODAY)).isEqualTo(spaced("понедельник, 16_ноября"));
    }

    @Test
    void a_window_names_the_month_once_when_it_can() {
        assertThat(Months.window(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 20)))
                .isEqualTo(spaced("с_10 по_20_ноября"));
        assertThat(Months.window(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 5)))
                .isEqualTo(spaced("с_25_ноября по_5_декабря"));
    }

    private static String spaced(String text) {
        return text.replace('_', '\u00a0');
    }
}
