package ru.rodnik.billing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** The price of a cubic metre in any month: tariff and VAT of its last day (VAT-02). */
public final class Prices {

    /** Negative impact, simplified, as part of the price of wastewater (NEG-04). */
    static final BigDecimal NEGATIVE_IMPACT = new BigDecimal("0.5");

    /** A price with its tax. */
    public record Rate(Price price, VatRate vat) {}

    private record Key(Service service, PriceBasis basis, BillingPeriod month) {}

    private final List<Tariff> tariffs;
    private final List<VatPeriod> vat;
    private final Map<Key, Optional<Rate>> found = new ConcurrentHashMap<>();

    public Prices(List<Tariff> tariffs, List<VatPeriod> vat) {
        this.tariffs = List.copyOf(tariffs);
        this.vat = List.copyOf(vat);
    }

    /** Empty where no order and no rate of VAT holds on the last day of the month. */
    public Optional<Rate> of(Service service, PriceBasis basis, BillingPeriod month) {
        return found.computeIfAbsent(new Key(service, basis, month), this::find);
    }

    private Optional<Rate> find(Key key) {
        var day = key.month().lastDay();
        for (var tariff : tariffs) {
            var price = tariff.price(key.basis());
            if (tariff.service() == key.service().pricedAs() && tariff.holdsOn(day) && price != null) {
                return vat.stream()
                        .filter(period -> period.holdsOn(day))
                        .findFirst()
                        .map(period -> new Rate(part(price, key.service()), period.rate()));
            }
        }
        return Optional.empty();
    }

    private static Price part(Price price, Service service) {
        return service == Service.NEGATIVE_IMPACT
                ? new Price(price.perCubicMetre().multiply(NEGATIVE_IMPACT))
                : price;
    }
}
