package ru.rodnik.metering;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Sha256;

/**
 * What was typed for one premises supplied by a heat-supply organisation.
 *
 * @param notConsumed «не потреблялась»: with a volume of zero, or none typed
 * @param covers the month the heat supplier's paper is about; noted, changes nothing in the arithmetic
 * @param seenId the declaration of this month that the page showed, 0 for none
 */
public record HotWaterEntry(
        long premisesId, String typed, boolean notConsumed, @Nullable YearMonth covers, @Nullable Scan scan,
        long seenId) {

    /** An uploaded file as it came. */
    public record Scan(String name, byte[] bytes) {}

    public boolean isBlank() {
        return typed.isBlank() && !notConsumed && scan == null;
    }

    String content() {
        return premisesId + ":" + typed + ":" + notConsumed + ":" + covers + ":" + seenId + ":"
                + Optional.ofNullable(scan).map(s -> Sha256.of(s.bytes()).hex()).orElse("");
    }
}
