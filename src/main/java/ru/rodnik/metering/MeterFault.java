package ru.rodnik.metering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;

/**
 * Days on which a meter does not count.
 *
 * @param fromDay day 1 of the fault
 * @param untilDay the last of them, none while it lasts
 * @param dialAfter from which the meter counts again, where an act recorded it
 */
public record MeterFault(
        LocalDate fromDay, @Nullable LocalDate untilDay, FaultReason reason, @Nullable CubicMetres dialAfter) {

    boolean lasts() {
        return untilDay == null;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
    }
}
