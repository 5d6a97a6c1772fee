package ru.rodnik.metering;

import java.util.List;
import java.util.Set;

/**
 * What became of a form of readings. Those that were not filed come back to be mended: judge them again.
 *
 * @param receipts one a contract, none where nothing was filed
 * @param filed the meters whose readings are on file now
 * @param changedMeanwhile whether somebody else handed in for one of the meters in between: 409
 */
public record ReadingsOutcome(List<String> receipts, Set<Long> filed, boolean changedMeanwhile) {

    public ReadingsOutcome {
        receipts = List.copyOf(receipts);
        filed = Set.copyOf(filed);
    }
}
