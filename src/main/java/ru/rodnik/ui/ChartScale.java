package ru.rodnik.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** An axis from zero in at most four even steps of 1, 2, 2,5 or 5. */
record ChartScale(BigDecimal step, int steps) {

    private static final int MOST_STEPS = 4;
    private static final BigDecimal THOUSANDS_FROM = BigDecimal.valueOf(10_000);
    private static final List<BigDecimal> ROUND = List.of(
            BigDecimal.ONE,
            BigDecimal.TWO,
            new BigDecimal("2.5"),
            new BigDecimal("5"),
            BigDecimal.TEN,
            new BigDecimal("20"),
            new BigDecimal("25"));

    static ChartScale upTo(BigDecimal most) {
        if (most.signum() <= 0) {
            return new ChartScale(BigDecimal.ONE, 3);
        }
        var power = most.precision() - most.scale() - 2;
        var step = ROUND.stream()
                .map(round -> round.scaleByPowerOfTen(power))
                .filter(round -> stepsFor(most, round) <= MOST_STEPS)
                .findFirst()
                .orElseThrow();
        return new ChartScale(step, stepsFor(most, step));
    }

    boolean inThousands() {
        return top().compareTo(THOUSANDS_FROM) >= 0;
    }

    BigDecimal top() {
        return step.multiply(BigDecimal.valueOf(steps));
    }

    /** What stands at the lines, from zero up. */
    List<String> labels() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(line -> Format.natural(shown(step.multiply(BigDecimal.valueOf(line)))))
                .toList();
    }

    /** The number above a bar: «113», «12,2». */
    String label(BigDecimal value) {
        var shown = shown(value);
        var digits = shown.abs().compareTo(BigDecimal.valueOf(100)) >= 0 ? 0 : 1;
        return Format.natural(shown.setScale(digits, RoundingMode.HALF_UP));
    }

    /** How far up the axis, from 0 to 1. */
    double part(BigDecimal value) {
        return value.max(BigDecimal.ZERO).divide(top(), MathContext.DECIMAL32).doubleValue();
    }

    private BigDecimal shown(BigDecimal value) {
        return inThousands() ? value.movePointLeft(3) : value;
    }

    private static int stepsFor(BigDecimal most, BigDecimal step) {
        return most.divide(step, 0, RoundingMode.CEILING).intValueExact();
    }
}
