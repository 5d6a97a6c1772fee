package ru.rodnik.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.Reason;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** A priced volume of a premises, before lines are drawn and kopecks divided. */
public record ChargeItem(
        String premisesId,
        Service service,
        Method method,
        CubicMetres volume,
        @Nullable BillingPeriod corrected,
        Price price,
        VatRate vat,
        List<Reason> reasons) {}
