package ru.rodnik.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.Money;

/** Amounts in words against {@linkplain SpokenSum a second way} to say a number. */
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
                .isEqualTo(SpokenSum.of(BigDecimal.valueOf(500 + kopecks, 2))).startsWith("Пять рублей "));
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
        if (!said.equals(SpokenSum.of(BigDecimal.valueOf(roubles)))) {
            throw new AssertionError(roubles + ": " + said + ", but " + SpokenSum.of(BigDecimal.valueOf(roubles)));
        }
    }
}
