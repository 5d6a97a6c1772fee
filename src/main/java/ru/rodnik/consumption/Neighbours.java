package ru.rodnik.consumption;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Premises that hang together by meters behind meters, whoever holds the contracts (WW-06). */
public final class Neighbours {

    private final Map<Long, Set<Long>> groups = new HashMap<>();

    Neighbours() {}

    void join(long one, long other) {
        var group = groups.computeIfAbsent(one, id -> new TreeSet<>(Set.of(id)));
        var joining = groups.computeIfAbsent(other, id -> new TreeSet<>(Set.of(id)));
        if (!group.equals(joining)) {
            group.addAll(joining);
            joining.forEach(id -> groups.put(id, group));
        }
    }

    /** The whole group the premises is in, itself included; nobody for most. */
    public Set<Long> of(long premises) {
        return groups.getOrDefault(premises, Set.of());
    }
}
