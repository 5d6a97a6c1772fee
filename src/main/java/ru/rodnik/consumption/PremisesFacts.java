package ru.rodnik.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.rodnik.registry.HotWaterSource;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/**
 * A premises with everything its volumes follow from.
 *
 * @param id the code of the premises in the registry files
 * @param contract the days of its contract
 * @param connectedLoad cubic metres an hour
 * @param suspensions notices, given beforehand, that no water is taken (MET-07)
 * @param hotWater accepted declarations, twelve months before the month at least
 * @param charged what earlier runs charged, back to the last month that may still be trued up
 */
public record PremisesFacts(
        String id,
        Days contract,
        boolean coldWater,
        boolean wastewater,
        HotWaterSource hotWaterSource,
        @Nullable Integer inletDnMm,
        @Nullable CubicMetres guaranteed,
        @Nullable BigDecimal connectedLoad,
        CubicMetres runoff,
        BigDecimal notDischargedPercent,
        List<MeterFacts> meters,
        List<Days> suspensions,
        List<DeclaredVolume> hotWater,
        List<ChargedVolume> charged) {

    public PremisesFacts {
        meters = List.copyOf(meters);
        suspensions = List.copyOf(suspensions);
        hotWater = List.copyOf(hotWater);
        charged = List.copyOf(charged);
    }

    PremisesFacts with(List<MeterFacts> otherMeters) {
        return new PremisesFacts(
                id, contract, coldWater, wastewater, hotWaterSource, inletDnMm, guaranteed, connectedLoad, runoff,
                notDischargedPercent, otherMeters, suspensions, hotWater, charged);
    }

    LocalDate firstDayIn(BillingPeriod month) {
        return Days.later(month.firstDay(), contract.from());
    }

    /** Before {@link #firstDayIn} when the contract does not touch the month. */
    LocalDate lastDayIn(BillingPeriod month) {
        return Days.earlier(month.lastDay(), contract.until());
    }

    boolean isSuspendedIn(BillingPeriod month) {
        return suspensions.stream().anyMatch(notice -> notice.cover(firstDayIn(month), lastDayIn(month)));
    }

    boolean wasCharged(BillingPeriod month) {
        return charged.stream().anyMatch(row -> row.concerns().equals(month));
    }

    /** By which methods the month was charged; CORRECTION alone when it was parked and charged by a later run. */
    Set<Method> methodsCharged(Medium medium, BillingPeriod month) {
        var methods = EnumSet.noneOf(Method.class);
        for (var row : charged) {
            if (row.medium() == medium && row.concerns().equals(month)) {
                methods.add(row.method());
            }
        }
        return methods;
    }

    /** What the month has been charged so far, later corrections included. */
    CubicMetres charged(Medium medium, BillingPeriod month) {
        var sum = CubicMetres.ZERO;
        for (var row : charged) {
            if (row.medium() == medium && row.concerns().equals(month)) {
                sum = sum.plus(row.volume());
            }
        }
        return sum;
    }
}
