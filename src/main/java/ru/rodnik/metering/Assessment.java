package ru.rodnik.metering;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.rodnik.shared.CubicMetres;

/**
 * How doubtful a reading is.
 *
 * @param suspicions in the order of their enum, none where all is as usual
 * @param atStake what would be charged wrongly if the reading is wrong
 */
public record Assessment(List<Suspicion> suspicions, CubicMetres atStake) {

    private static final int PROBABILITY_SCALE = 5;

    public Assessment {
        suspicions = List.copyOf(suspicions);
    }

    boolean has(Doubt doubt) {
        return suspicions.stream().anyMatch(suspicion -> suspicion.doubt() == doubt);
    }

    /** That the reading is wrong: the doubts are taken as independent of each other. */
    public BigDecimal probability() {
        var right = BigDecimal.ONE;
        for (var suspicion : suspicions) {
            right = right.multiply(BigDecimal.ONE.subtract(suspicion.weight()));
        }
        return BigDecimal.ONE.subtract(right).setScale(PROBABILITY_SCALE, HALF_UP);
    }

    /** Of which doubts the subscriber is asked before the reading is taken. */
    Set<Doubt> asked() {
        var asked = EnumSet.noneOf(Doubt.class);
        suspicions.stream().map(Suspicion::doubt).filter(Doubt::asks).forEach(asked::add);
        return asked;
    }

    /** Those that speak for a mistake, each in its sentence. */
    String because() {
        return suspicions.stream()
                .filter(suspicion -> suspicion.weight().signum() > 0)
                .map(Suspicion::because)
                .collect(Collectors.joining(" "));
    }
}
