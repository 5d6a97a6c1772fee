package ru.rodnik.registry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.SubscriberCode;

/**
 * A shop, a school, an apartment building: a place that takes water or gives wastewater.
 *
 * @param code the id it has in the registry files
 * @param connectedLoadM3H in cubic metres an hour; none counts as above 0.1 (EST-04)
 * @param notDischargedPercent of the cold water that never reaches the sewer (WW-02)
 */
public record Premises(
        long id,
        String code,
        long contractId,
        SubscriberCode subscriberCode,
        String name,
        String address,
        String district,
        PremisesUse use,
        boolean coldWater,
        boolean wastewater,
        HotWaterSource hotWaterSource,
        @Nullable Integer inletDnMm,
        @Nullable CubicMetres guaranteedM3Month,
        @Nullable BigDecimal connectedLoadM3H,
        CubicMetres runoffM3Month,
        BigDecimal notDischargedPercent,
        NegativeImpact negativeImpact) {}
