package ru.rodnik.portal.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.reporting.ReportedService;
import ru.rodnik.reporting.VolumeBreakdown.Months;
import ru.rodnik.reporting.VolumeFilter;
import ru.rodnik.reporting.VolumeGrouping;
import ru.rodnik.reporting.VolumeMethod;
import ru.rodnik.shared.BillingPeriod;

/**
 * What the address of the breakdown asks for, as it was typed. What makes no sense asks for the usual.
 *
 * @param from and {@code to}: {@code 2026-10}
 * @param group by contracts, by services, else by address
 */
public record VolumesQuery(
        @Nullable Long contract,
        @Nullable String from,
        @Nullable String to,
        @Nullable String address,
        @Nullable String service,
        @Nullable String method,
        @Nullable String group,
        @Nullable Integer page) {

    /** Within the months there are volumes of; nothing asked for means the last one. */
    VolumeFilter filter(Months months) {
        var first = month(from).map(month -> within(month, months)).orElse(months.last());
        var last = month(to).map(month -> within(month, months))
                .orElse(first.compareTo(months.last()) > 0 ? first : months.last());
        return new VolumeFilter(
                first.isBefore(last) ? first : last,
                first.isBefore(last) ? last : first,
                address == null || address.isBlank() ? null : address,
                named(ReportedService.values(), service),
                named(VolumeMethod.values(), method));
    }

    VolumeGrouping grouping() {
        return switch (group == null ? "" : group) {
            case "contracts" -> VolumeGrouping.CONTRACT;
            case "services" -> VolumeGrouping.SERVICE;
            default -> VolumeGrouping.ADDRESS;
        };
    }

    int pageOrFirst() {
        return page == null || page < 1 ? 1 : page;
    }

    /** The parts of the address that hold the filter, for links that keep it. */
    static Map<String, String> parts(@Nullable Long contract, VolumeFilter filter, VolumeGrouping grouping) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("contract", contract == null ? "" : contract.toString());
        parts.put("from", filter.from().toString());
        parts.put("to", filter.to().toString());
        parts.put("address", filter.address() == null ? "" : filter.address());
        parts.put("service", filter.service() == null ? "" : filter.service().name());
        parts.put("method", filter.method() == null ? "" : filter.method().name());
        parts.put("group", word(grouping));
        return parts;
    }

    static String word(VolumeGrouping grouping) {
        return switch (grouping) {
            case ADDRESS -> "";
            case CONTRACT -> "contracts";
            case SERVICE -> "services";
        };
    }

    private static BillingPeriod within(BillingPeriod month, Months months) {
        if (month.isBefore(months.first())) {
            return months.first();
        }
        return months.last().isBefore(month) ? months.last() : month;
    }

    static Optional<BillingPeriod> month(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).flatMap(BillingPeriod::parse);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
