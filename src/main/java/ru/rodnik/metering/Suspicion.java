package ru.rodnik.metering;

import java.math.BigDecimal;

/**
 * A doubt about one reading.
 *
 * @param weight the probability that it is wrong, by this doubt alone
 * @param because the sentence that explains it to the subscriber
 */
public record Suspicion(Doubt doubt, BigDecimal weight, String because) {}
