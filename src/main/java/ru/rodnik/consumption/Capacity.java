package ru.rodnik.consumption;

import java.math.BigDecimal;
import ru.rodnik.shared.CubicMetres;

/** What a pipe passes when it runs full, day and night (EST-03). */
final class Capacity {

    private static final BigDecimal PI = new BigDecimal("3.141592653589793");
    private static final BigDecimal METRES_A_SECOND = new BigDecimal("1.2");
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private Capacity() {}

    /** Rounded once, for all the days together. */
    static CubicMetres of(int boreInMillimetres, int days) {
        var bore = BigDecimal.valueOf(boreInMillimetres).movePointLeft(3);
        var section = PI.multiply(bore).multiply(bore).divide(FOUR);
        return CubicMetres.rounded(
                section.multiply(METRES_A_SECOND).multiply(SECONDS_A_DAY).multiply(BigDecimal.valueOf(days)));
    }
}
