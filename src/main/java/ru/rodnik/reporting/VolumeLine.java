package ru.rodnik.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/**
 * One volume of one premises in one month, with how it was found and what was charged for it.
 *
 * @param correctedPeriod the earlier month that a correction corrects
 * @param reason as consumption keeps it; basis is the same in one line where something was charged
 * @param price of a cubic metre by the contract's price basis; with the sums null where nothing was charged
 * @param groupNumber the group it stands in, from 1; {@code groups} is how many there are
 */
public record VolumeLine(
        long volumeId,
        BillingPeriod period,
        @Nullable BillingPeriod correctedPeriod,
        long contractId,
        String contractNumber,
        long premisesId,
        String premisesCode,
        String premisesName,
        String address,
        ReportedService service,
        VolumeMethod method,
        CubicMetres volume,
        String reason,
        @Nullable String basis,
        @Nullable BigDecimal price,
        @Nullable String priceBasis,
        @Nullable BigDecimal vatPercent,
        @Nullable Money net,
        @Nullable Money vat,
        @Nullable Money gross,
        int groupNumber,
        int groups) {}
