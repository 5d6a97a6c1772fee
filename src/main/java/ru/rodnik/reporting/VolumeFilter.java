package ru.rodnik.reporting;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;

/**
 * Which volumes are asked for; months inclusive, null is «any».
 *
 * @param address the whole address, as the breakdown shows it
 */
public record VolumeFilter(
        BillingPeriod from,
        BillingPeriod to,
        @Nullable String address,
        @Nullable ReportedService service,
        @Nullable VolumeMethod method) {

    public boolean isOneMonth() {
        return from.equals(to);
    }
}
