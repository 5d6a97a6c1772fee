package ru.rodnik.consumption;

import java.util.List;
import java.util.Set;
import ru.rodnik.shared.BillingPeriod;

/** Which volume each premises took and discharged in a month, by which method, and why. */
public final class VolumeRules {

    private VolumeRules() {}

    /** The month from the readings taken up to its last day, and the corrections of the months they settle (MET-08). */
    public static List<Determination> determine(ContractFacts facts, BillingPeriod month) {
        return determine(facts, month, Set.of());
    }

    /**
     * The same, and the difference that changed facts make to earlier months (VAT-05).
     *
     * @param reopened earlier months to be found again: those whose facts changed and every charged month after them;
     *     also closed months that were parked, which are charged whole as corrections
     * @return one for each premises, in their order
     */
    public static List<Determination> determine(
            ContractFacts facts, BillingPeriod month, Set<BillingPeriod> reopened) {
        return new ContractMonth(facts, month, reopened).determine();
    }
}
