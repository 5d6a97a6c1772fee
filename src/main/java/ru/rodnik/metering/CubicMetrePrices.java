package ru.rodnik.metering;

import java.math.BigDecimal;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;

/** What a cubic metre costs, for telling what is at stake; whoever knows the tariffs answers. */
public interface CubicMetrePrices {

    /**
     * Roubles for a cubic metre, tax included, not rounded; zero where no tariff holds.
     *
     * @param negativeImpact on top of wastewater, where the premises pay it
     */
    record OfMetre(BigDecimal coldWater, BigDecimal wastewater, BigDecimal negativeImpact) {}

    /** By the tariffs and the rate of tax of that month. */
    OfMetre in(BillingPeriod month, PriceBasis basis);
}
