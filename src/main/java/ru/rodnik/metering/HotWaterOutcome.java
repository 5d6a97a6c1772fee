package ru.rodnik.metering;

import java.util.List;
import java.util.Set;

/**
 * What became of a form of hot-water volumes; those that were not filed come back to be mended.
 *
 * @param receipts one a contract, none where nothing was filed
 * @param filed the premises whose volumes are on file now
 */
public record HotWaterOutcome(List<String> receipts, Set<Long> filed, boolean changedMeanwhile) {

    public HotWaterOutcome {
        receipts = List.copyOf(receipts);
        filed = Set.copyOf(filed);
    }
}
