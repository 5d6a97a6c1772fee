package ru.rodnik.consumption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/**
 * One volume of a premises in a month; a month has at most one row for a medium, a method and a corrected month.
 *
 * @param volume below zero only in a correction
 * @param corrected the earlier month that a CORRECTION belongs to
 */
public record VolumeRow(
        Medium medium,
        Method method,
        CubicMetres volume,
        @Nullable BillingPeriod corrected,
        List<Reason> reasons) {

    public VolumeRow {
        reasons = List.copyOf(reasons);
    }
}
