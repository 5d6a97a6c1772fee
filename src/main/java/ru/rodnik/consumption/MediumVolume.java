package ru.rodnik.consumption;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/**
 * What one medium of a premises came to in a month, before it is said as rows.
 *
 * @param settles estimated months that a reading of this month has settled
 * @param parked why it cannot be said; the rest is meaningless then
 */
record MediumVolume(
        Map<Method, CubicMetres> volumes,
        Map<Method, List<Reason>> reasons,
        NavigableSet<BillingPeriod> settles,
        @Nullable Reason parked,
        @Nullable Reason inspection) {

    static MediumVolume none() {
        return new MediumVolume(
                new EnumMap<>(Method.class), new EnumMap<>(Method.class), new TreeSet<>(), null, null);
    }

    static MediumVolume of(Method method, CubicMetres volume, Reason reason) {
        var one = none();
        one.volumes.put(method, volume);
        one.reasons.put(method, List.of(reason));
        return one;
    }

    static MediumVolume parked(Reason reason) {
        return new MediumVolume(Map.of(), Map.of(), new TreeSet<>(), reason, null);
    }

    CubicMetres total() {
        return CubicMetres.sum(volumes.values());
    }

    void addRows(Medium medium, List<VolumeRow> rows) {
        volumes.forEach((method, volume) -> rows
                .add(new VolumeRow(medium, method, volume, null, reasons.getOrDefault(method, List.of()))));
    }
}
