package ru.rodnik.print;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.Money;

/**
 * Amounts in words against a second way to say a number: by recursion from the highest power down, where the program
 * goes by groups of three from the lowest up. The two share no table and no rule of plurals.
 */
class WordsUpToABillionTests {

    private static final long BILLION = 1_000_000_000;

    @Test
    void every_number_below_a_hundred_thousand() {
        LongStream.range(0, 100_000).forEach(WordsUpToABillionTests::check);
    }

    @Test
    void every_number_about_a_round_one() {
        LongStream.of(1, 2, 5, 9, 10, 11, 12, 14, 20, 21, 99, 100, 101, 111, 119, 121, 200, 999)
                .flatMap(head -> LongStream.of(head * 1_000, head * 1_000_000))
                .flatMap(round -> LongStream.rangeClosed(round - 25, round + 1025))
                .filter(number -> number >= 0)
                .forEach(WordsUpToABillionTests::check);
        LongStream.rangeClosed(BILLION - 1000, BILLION).forEach(WordsUpToABillionTests::check);
    }

    @Test
    void a_hundred_thousand_numbers_anywhere_up_to_a_billion() {
        new Random(42).longs(100_000, 0, BILLION + 1).forEach(WordsUpToABillionTests::check);
    }

    @Test
    void every_count_of_kopecks_with_two_digits() {
        IntStream.range(0, 100).forEach(kopecks -> assertThat(
                Words.roubles(new Money(BigDecimal.valueOf(500 + kopecks, 2))))
                .isEqualTo("Пять рублей %02d %s".formatted(kopecks, noun(kopecks, "копе", "йка", "йки", "ек"))));
    }

    @Test
    void every_amount_begins_with_a_capital_and_has_single_spaces() {
        assertAll(new Random(7).longs(2_000, 0, BILLION * 100).mapToObj(kopecks -> () -> {
            var words = Words.roubles(new Money(BigDecimal.valueOf(kopecks, 2)));
            assertThat(words).matches("[А-Я][а-я ]+ рубл(ь|я|ей) \\d\\d копе(йка|йки|ек)").doesNotContain("  ");
        }));
    }

    private static void check(long roubles) {
        var said = Words.roubles(new Money(BigDecimal.valueOf(roubles)));
        var expected = (roubles == 0 ? "ноль" : said(roubles, false)) + " " + noun(roubles, "рубл", "ь", "я", "ей")
                + " 00 копеек";
        if (!said.equals(Character.toUpperCase(expected.charAt(0)) + expected.substring(1))) {
            throw new AssertionError(roubles + ": " + said + ", but " + expected);
        }
    }

    /** The number from its highest power down; nothing for zero. */
    private static String said(long n, boolean feminine) {
        if (n >= BILLION) {
            return joined(said(n / BILLION, false) + " " + noun(n / BILLION, "миллиард", "", "а", "ов"),
                    said(n % BILLION, feminine));
        }
        if (n >= 1_000_000) {
            return joined(said(n / 1_000_000, false) + " " + noun(n / 1_000_000, "миллион", "", "а", "ов"),
                    said(n % 1_000_000, feminine));
        }
        if (n >= 1_000) {
            return joined(said(n / 1_000, true) + " " + noun(n / 1_000, "тысяч", "а", "и", ""),
                    said(n % 1_000, feminine));
        }
        if (n >= 100) {
            var head = switch ((int) (n / 100)) {
                case 1 -> "сто";
                case 2 -> "двести";
                case 3, 4 -> said(n / 100, false) + "ста";
                default -> said(n / 100, false) + "сот";
            };
            return joined(head, said(n % 100, feminine));
        }
        if (n >= 20) {
            var head = switch ((int) (n / 10)) {
                case 2, 3 -> said(n / 10, false) + "дцать";
                case 4 -> "сорок";
                case 9 -> "девяносто";
                default -> said(n / 10, false) + "десят";
            };
            return joined(head, said(n % 10, feminine));
        }
        if (n > 10) {
            return teen((int) n);
        }
        return switch ((int) n) {
            case 0 -> "";
            case 1 -> feminine ? "одна" : "один";
            case 2 -> feminine ? "две" : "два";
            case 3 -> "три";
            case 4 -> "четыре";
            case 5 -> "пять";
            case 6 -> "шесть";
            case 7 -> "семь";
            case 8 -> "восемь";
            case 9 -> "девять";
            default -> "десять";
        };
    }

    /** «две» and «десять» bend before «надцать»: «двенадцать», «четырнадцать», «шестнадцать». */
    private static String teen(int n) {
        var stem = switch (n - 10) {
            case 2 -> "две";
            case 1, 3 -> said(n - 10, false);
            default -> said(n - 10, false).replaceFirst("[ьеа]$", "");
        };
        return stem + "надцать";
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(joining(" "));
    }

    /** By the last digits as they are written: one after no «1», two to four after no «1», else many. */
    private static String noun(long count, String stem, String one, String few, String many) {
        var digits = Long.toString(count);
        if (digits.matches("(.*[^1])?1")) {
            return stem + one;
        }
        return stem + (digits.matches("(.*[^1])?[234]") ? few : many);
    }
}
