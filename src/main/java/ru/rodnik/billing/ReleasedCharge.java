package ru.rodnik.billing;

import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.Method;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.shared.VatRate;

/**
 * What a premises was charged for a service by one method.
 *
 * @param period the month that was run; {@code correctedPeriod} the earlier month it corrects
 * @param premises the code of the premises
 * @param basis why, in one line of Russian
 */
public record ReleasedCharge(
        long id,
        BillingPeriod period,
        @Nullable BillingPeriod correctedPeriod,
        SubscriberCode subscriberCode,
        long contractId,
        long premisesId,
        String premises,
        String premisesName,
        String address,
        Service service,
        Method method,
        CubicMetres volume,
        Price price,
        PriceBasis priceBasis,
        VatRate vatRate,
        Money net,
        Money vat,
        Money gross,
        String basis) {}
