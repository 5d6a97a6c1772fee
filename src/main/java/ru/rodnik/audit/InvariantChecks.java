package ru.rodnik.audit;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs every invariant there is. Red means: stop issuing papers and look. */
@Component
public class InvariantChecks {

    /** What one invariant answered. */
    public record Result(String id, String says, List<String> broken) {
        public boolean holds() {
            return broken.isEmpty();
        }
    }

    private final List<Invariant> invariants;

    InvariantChecks(List<Invariant> invariants) {
        this.invariants = invariants.stream()
                .sorted(Comparator.comparingInt(i -> Integer.parseInt(i.id().substring(2))))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Result> run() {
        return invariants.stream().map(i -> new Result(i.id(), i.says(), i.broken())).toList();
    }
}
