package ru.rodnik.billing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides kopecks so that the parts sum to the whole, however the fractions fall (RND-04). */
final class LargestRemainders {

    private LargestRemainders() {}

    /**
     * Shares are cut towards −∞, the kopecks left go to the largest remainders, among equals to the earlier part.
     *
     * @param weights all above zero or all below
     */
    static long[] split(long kopecks, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        if (weights.length == 1) {
            return new long[] {kopecks};
        }
        var whole = BigInteger.valueOf(sum).abs();
        var parts = new long[weights.length];
        var remainders = new BigInteger[weights.length];
        long left = kopecks;
        for (int index = 0; index < weights.length; index++) {
            var product = BigInteger.valueOf(kopecks).multiply(BigInteger.valueOf(weights[index]).abs());
            remainders[index] = product.mod(whole);
            parts[index] = product.subtract(remainders[index]).divide(whole).longValueExact();
            left -= parts[index];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> remainders[index]).reversed())
                .limit(left)
                .forEach(index -> parts[index]++);
        return parts;
    }
}
