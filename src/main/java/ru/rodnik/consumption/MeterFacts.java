package ru.rodnik.consumption;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;

/**
 * A meter with everything its volume follows from.
 *
 * @param id the code of the meter in the registry files
 * @param serial the number on the meter, by which people know it: reasons name it
 * @param digits of the dial before the point; it passes zero at 10^digits
 * @param verificationDue the last good day; the day after it is day 1 of a fault (MTR-04)
 * @param removedOn the last day it counted, with {@code finalDial}
 * @param parentId the meter a SUB or CONTROL meter stands behind or beside
 * @param readings the accepted ones, in any order
 */
public record MeterFacts(
        String id,
        String serial,
        Medium medium,
        MeterRole role,
        int digits,
        LocalDate installedOn,
        CubicMetres initialDial,
        @Nullable LocalDate verificationDue,
        @Nullable LocalDate removedOn,
        @Nullable CubicMetres finalDial,
        @Nullable String parentId,
        List<MeterReading> readings,
        List<MeterFault> faults) {

    public MeterFacts {
        readings = List.copyOf(readings);
        faults = List.copyOf(faults);
    }

    boolean isThereOn(LocalDate day) {
        return !day.isBefore(installedOn) && (removedOn == null || !day.isAfter(removedOn));
    }
}
