package ru.rodnik.billing;

import java.util.List;
import java.util.Map;
import ru.rodnik.consumption.FiledVolume;

/**
 * What a month would come to; nothing of it is kept.
 *
 * @param parked by contract that would be charged nothing, why
 */
public record DraftCharges(List<FiledVolume> volumes, List<FiledCharge> charges, Map<Long, String> parked) {

    public DraftCharges {
        volumes = List.copyOf(volumes);
        charges = List.copyOf(charges);
        parked = Map.copyOf(parked);
    }

    static DraftCharges of(Calculated calculated) {
        return new DraftCharges(calculated.volumes(), calculated.charges(), calculated.parked().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Parking::contractId, Parking::reason, (one, _) -> one)));
    }
}
