package ru.rodnik.billing;

import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * A charge of a premises as the bridge from month to month needs it.
 *
 * @param correction whether it corrects an earlier month; its price and tax do not matter then
 */
public record BridgeCharge(
        long premisesId,
        Service service,
        boolean correction,
        Price price,
        PriceBasis basis,
        VatRate vat,
        Money gross) {}
