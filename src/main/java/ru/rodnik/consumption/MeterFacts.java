package ru.rodnik.consumption;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
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

    /** As if that had been read: it takes the place of whatever was read in its month. */
    MeterFacts supposing(MeterReading supposed) {
        var month = BillingPeriod.containing(supposed.takenOn());
        var others = Stream.concat(
                readings.stream().filter(reading -> !BillingPeriod.containing(reading.takenOn()).equals(month)),
                Stream.of(supposed)).toList();
        return new MeterFacts(
                id, serial, medium, role, digits, installedOn, initialDial, verificationDue, removedOn, finalDial,
                parentId, others, faults);
    }

    boolean isThereOn(LocalDate day) {
        return !day.isBefore(installedOn) && (removedOn == null || !day.isAfter(removedOn));
    }
}
