package ru.rodnik.metering;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How far a reading may stray before it is doubted, and how likely each doubt is a mistake, as the rows of a day say.
 *
 * @param heldFrom from which probability an engineer looks before the reading counts
 */
public record ReadingLimits(Map<Doubt, Limit> of, BigDecimal heldFrom) {

    /**
     * Of one doubt.
     *
     * @param threshold in the measure of the doubt: times, a part, readings in a row, a divisor
     * @param weight the probability that a reading with this doubt alone is wrong
     */
    public record Limit(BigDecimal threshold, BigDecimal weight) {}

    public ReadingLimits {
        of = Map.copyOf(of);
    }

    BigDecimal threshold(Doubt doubt) {
        return limit(doubt).threshold();
    }

    BigDecimal weight(Doubt doubt) {
        return limit(doubt).weight();
    }

    private Limit limit(Doubt doubt) {
        var limit = of.get(doubt);
        if (limit == null) {
            throw new IllegalStateException("No limit for " + doubt + " on that day");
        }
        return limit;
    }
}
