package ru.rodnik.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.Service;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * One volume of a premises with the way to it, and what was charged for it.
 *
 * @param corrected the earlier month it belongs to, in a correction
 * @param charge null where nothing was charged: hot water, and volumes of zero
 */
public record OriginRow(
        long premisesId,
        Medium medium,
        Method method,
        @Nullable BillingPeriod corrected,
        CubicMetres volume,
        List<Step> steps,
        @Nullable Charge charge) {

    public OriginRow {
        steps = List.copyOf(steps);
    }

    /**
     * The part of a line of the bill.
     *
     * @param lineVolume the volume of the whole line
     * @param kopeck whether it got one of the kopecks that were left over when the line was divided
     */
    public record Charge(
            long id,
            Service service,
            Price price,
            PriceBasis basis,
            VatRate vatRate,
            Money net,
            Money vat,
            Money gross,
            CubicMetres lineVolume,
            boolean kopeck) {}
}
