package ru.rodnik.consumption;

import java.util.List;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/** Water that a meter shows was poured on the ground: off the discharge in the month in which the meter is read. */
final class Irrigation {

    private Irrigation() {}

    /** Only what trusted dials show; nobody's estimate makes the discharge smaller. */
    static MediumVolume volume(PremisesFacts premises, List<MeterFacts> line, BillingPeriod month) {
        var chain = new MeterChain(line, premises.lastDayIn(month));
        var sum = CubicMetres.ZERO;
        int index = Math.max(chain.lastUpTo(month.firstDay().minusDays(1)), 0);
        while (index < chain.last()) {
            int end = chain.runFrom(index, chain.last());
            if (end == index) {
                index++;
                continue;
            }
            for (var stretch : chain.stretches(index, end)) {
                var passed = MeterChain.passed(stretch[0], stretch[1]);
                if (passed == null) {
                    return MediumVolume.parked(Reason.of(Ground.DIAL_BELOW_PREVIOUS, stretch[0].meter().id(),
                            stretch[0].on(), stretch[0].dial(), stretch[1].on(), stretch[1].dial())
                            .from(stretch[0].reading(), stretch[1].reading()));
                }
                sum = sum.plus(passed);
            }
            index = end;
        }
        return MediumVolume.of(Method.METER, sum, Reason.of(Ground.NOT_DECLARED));
    }
}
