package ru.rodnik.consumption;

import java.util.List;

/** What a premises took and discharged in a month, or why that cannot be said. */
public sealed interface Determination {

    String premisesId();

    /** @param inspections why somebody should go and look; the volumes hold all the same (WW-06) */
    record Determined(String premisesId, List<VolumeRow> rows, List<Reason> inspections) implements Determination {

        public Determined {
            rows = List.copyOf(rows);
            inspections = List.copyOf(inspections);
        }
    }

    /** Its contract is charged nothing for the month and is listed with the reason. */
    record Parked(String premisesId, Reason reason) implements Determination {}
}
