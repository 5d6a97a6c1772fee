package ru.rodnik.billing;

import java.util.List;
import ru.rodnik.consumption.VolumeRow;

/**
 * The determined volumes of a premises in a month.
 *
 * @param negativeImpact whether its discharge is charged for negative impact, simplified (NEG-04)
 */
public record PremisesVolumes(String premisesId, boolean negativeImpact, List<VolumeRow> rows) {

    public PremisesVolumes {
        rows = List.copyOf(rows);
    }
}
