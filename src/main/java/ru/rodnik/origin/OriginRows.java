package ru.rodnik.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.Service;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.origin.OriginFacts.ChargeFact;
import ru.rodnik.origin.OriginFacts.VolumeFact;
import ru.rodnik.shared.BillingPeriod;

/** Joins what was charged with the volume it was charged for. */
final class OriginRows {

    private record Key(long premisesId, Medium medium, Method method, @Nullable BillingPeriod corrected) {}

    private final OriginLines lines;
    private final Steps steps;
    private final Map<Key, VolumeFact> volumes = new HashMap<>();

    OriginRows(OriginLines lines, Steps steps, List<VolumeFact> volumes) {
        this.lines = lines;
        this.steps = steps;
        volumes.forEach(volume -> this.volumes.put(
                new Key(volume.premisesId(), volume.medium(), volume.method(), volume.correctedPeriod()), volume));
    }

    /** By premises, water before what is discharged of it; volumes nothing was charged for stand among them. */
    Map<Long, List<OriginRow>> byPremises(List<ChargeFact> charges) {
        var rows = new ArrayList<OriginRow>();
        var charged = new HashSet<VolumeFact>();
        for (var charge : charges) {
            var volume = volumes.get(keyOf(charge));
            if (volume != null) {
                charged.add(volume);
            }
            rows.add(row(charge, volume));
        }
        volumes.values().stream().filter(volume -> !charged.contains(volume))
                .forEach(volume -> rows.add(new OriginRow(
                        volume.premisesId(), volume.medium(), volume.method(), volume.correctedPeriod(),
                        volume.volume(), steps.of(volume.premisesId(), volume.volume(), volume.reasons()), null)));
        var byPremises = new HashMap<Long, List<OriginRow>>();
        rows.stream().sorted(OriginRows::inOrder)
                .forEach(row -> byPremises.computeIfAbsent(row.premisesId(), _ -> new ArrayList<>()).add(row));
        return byPremises;
    }

    private static Key keyOf(ChargeFact charge) {
        return new Key(charge.premisesId(),
                charge.service() == Service.COLD_WATER ? Medium.COLD_WATER : Medium.WASTEWATER,
                charge.method(), charge.correctedPeriod());
    }

    /** A price that was replaced takes the old volume back and charges it anew: no volume of the run is behind that. */
    private OriginRow row(ChargeFact charge, @Nullable VolumeFact volume) {
        var line = lines.lineOf(charge);
        var way = volume != null && volume.volume().equals(charge.volume())
                ? steps.of(volume.premisesId(), volume.volume(), volume.reasons())
                : List.of(Step.plain(charge.basis(), "", "", charge.volume()));
        return new OriginRow(charge.premisesId(), keyOf(charge).medium(), charge.method(), charge.correctedPeriod(),
                charge.volume(), way, new OriginRow.Charge(
                        charge.id(), charge.service(), charge.price(), charge.priceBasis(), charge.vatRate(),
                        charge.net(), charge.vat(), charge.gross(), line.volume(), lines.isFavoured(charge)));
    }

    private static int inOrder(OriginRow one, OriginRow other) {
        int corrected = one.corrected() == null
                ? (other.corrected() == null ? 0 : -1)
                : other.corrected() == null ? 1 : one.corrected().compareTo(other.corrected());
        if (corrected != 0) {
            return corrected;
        }
        int medium = one.medium().compareTo(other.medium());
        int service = service(one) - service(other);
        int method = one.method().compareTo(other.method());
        return medium != 0 ? medium : service != 0 ? service : method;
    }

    private static int service(OriginRow row) {
        return row.charge() != null && row.charge().service() == Service.NEGATIVE_IMPACT ? 1 : 0;
    }
}
