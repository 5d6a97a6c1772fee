package ru.rodnik.billing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums by service, corrections apart. */
final class RunningTotals {
    private record Key(String service, boolean correction) {}

    private final Map<Key, ServiceTotals> sums = new HashMap<>();
    private final Map<Key, Set<Long>> contracts = new HashMap<>();

    void add(FiledCharge charge) {
        var key = new Key(charge.line().service().name(), charge.line().corrected() != null);
        contracts.computeIfAbsent(key, _ -> new HashSet<>()).add(charge.subject().contractId());
        var row = charge.row();
        sums.merge(
                key,
                new ServiceTotals(key.service(), key.correction(), 0, row.volume(), row.net(), row.vat(), row.gross()),
                (one, other) -> new ServiceTotals(
                        key.service(), key.correction(), 0, one.volume().plus(other.volume()),
                        one.net().plus(other.net()),
                        one.vat().plus(other.vat()), one.gross().plus(other.gross())));
    }

    List<ServiceTotals> list() {
        return sums.entrySet().stream()
                .map(sum -> new ServiceTotals(
                        sum.getKey().service(), sum.getKey().correction(),
                        contracts.getOrDefault(sum.getKey(), Set.of()).size(), sum.getValue().volume(),
                        sum.getValue().net(), sum.getValue().vat(), sum.getValue().gross()))
                .sorted(Comparator.comparing(ServiceTotals::service).thenComparing(ServiceTotals::correction))
                .toList();
    }
}
