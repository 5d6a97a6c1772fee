package ru.rodnik.metering;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;

/**
 * A form of hot-water volumes as it was sent.
 *
 * @param requestKey made when the form was shown (T41)
 * @param period the month in which they are charged; none: this one
 * @param staffReason why an employee enters it, none where the subscriber hands in himself
 */
public record HotWaterToSubmit(
        String requestKey, List<HotWaterEntry> entries, @Nullable BillingPeriod period, @Nullable String staffReason) {

    public HotWaterToSubmit {
        entries = entries.stream()
                .filter(entry -> !entry.isBlank())
                .sorted(Comparator.comparingLong(HotWaterEntry::premisesId))
                .toList();
    }

    String content() {
        return period + "|" + staffReason + "|"
                + entries.stream().map(HotWaterEntry::content).collect(Collectors.joining(";"));
    }
}
