package ru.rodnik.consumption;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/**
 * A volume row of a month that was charged before; rows of zero count too, rows of a parked contract do not.
 *
 * @param period the month whose run made the row
 * @param corrected the earlier month the row corrects
 */
public record ChargedVolume(
        BillingPeriod period,
        Medium medium,
        Method method,
        CubicMetres volume,
        @Nullable BillingPeriod corrected) {

    BillingPeriod concerns() {
        return corrected == null ? period : corrected;
    }
}
