package ru.rodnik.billing;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import ru.rodnik.metering.CubicMetrePrices;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;

/** Tells metering what a doubtful cubic metre costs by the tariffs in force, tax included. */
@Component
class PricesAtStake implements CubicMetrePrices {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Tariffs tariffs;

    PricesAtStake(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @Override
    public OfMetre in(BillingPeriod month, PriceBasis basis) {
        var prices = tariffs.prices();
        return new OfMetre(
                gross(prices, Service.COLD_WATER, basis, month), gross(prices, Service.WASTEWATER, basis, month),
                gross(prices, Service.NEGATIVE_IMPACT, basis, month));
    }

    private static BigDecimal gross(Prices prices, Service service, PriceBasis basis, BillingPeriod month) {
        return prices.of(service, basis, month)
                .map(rate -> switch (basis) {
                    case GROSS -> rate.price().perCubicMetre();
                    case NET -> rate.price().perCubicMetre()
                            .multiply(HUNDRED.add(rate.vat().percent())).movePointLeft(2);
                })
                .orElse(BigDecimal.ZERO);
    }
}
