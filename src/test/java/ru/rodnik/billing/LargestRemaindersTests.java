package ru.rodnik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** RND-04: the parts sum to the whole. */
class LargestRemaindersTests {

    @Test
    void a_hundred_roubles_in_three_give_the_odd_kopeck_to_the_first() {
        assertThat(LargestRemainders.split(10_000, new long[] {1, 1, 1})).containsExactly(3_334, 3_333, 3_333);
    }

    @Test
    void the_kopeck_goes_to_the_larger_remainder() {
        assertThat(LargestRemainders.split(100, new long[] {1, 1, 4})).containsExactly(17, 17, 66);
        assertThat(LargestRemainders.split(1, new long[] {1, 2})).containsExactly(0, 1);
    }

    @Test
    void a_credit_is_cut_towards_minus_infinity() {
        assertThat(LargestRemainders.split(-10_000, new long[] {-1, -1, -1}))
                .containsExactly(-3_333, -3_333, -3_334);
    }

    @Test
    void sums_beyond_64_bits_stay_exact() {
        long much = 900_000_000_000_000L;
        assertThat(LargestRemainders.split(much + 1, new long[] {much, much})).containsExactly(
                much / 2 + 1, much / 2);
    }
}
