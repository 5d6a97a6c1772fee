package ru.rodnik.consumption;

import java.math.BigDecimal;
import java.util.List;
import ru.rodnik.consumption.MeterChain.Bridge;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/** What is discharged where no meter says so: what came in, less what was kept (WW-02). */
final class Balance {

    private Balance() {}

    static MediumVolume of(PremisesFacts premises, BillingPeriod month, CubicMetres cold, CubicMetres hot) {
        var watered = CubicMetres.ZERO;
        var irrigation = premises.meters().stream()
                .filter(meter -> meter.role() == MeterRole.IRRIGATION)
                .toList();
        for (var line : MeterChain.lines(irrigation)) {
            var one = watered(premises, line, month);
            if (one.parked() != null) {
                return one;
            }
            watered = watered.plus(one.total());
        }
        var days = MonthDays.of(premises, month);
        var runoff = MonthSum.share(premises.runoff(), MonthDays.count(days.all()), month.days());
        var kept = cold.volume().multiply(premises.notDischargedPercent()).movePointLeft(2);
        var discharged = cold.plus(hot).plus(runoff).minus(watered).volume().subtract(kept);
        return MediumVolume.of(Method.BALANCE, CubicMetres.rounded(discharged.max(BigDecimal.ZERO)), Reason.of(
                Ground.BALANCE, cold, hot, runoff, watered, premises.notDischargedPercent().toPlainString()));
    }

    /** Poured on the ground: only what trusted dials show, in the month they are read; no estimate helps here. */
    private static MediumVolume watered(PremisesFacts premises, List<MeterFacts> line, BillingPeriod month) {
        var chain = new MeterChain(line, premises.lastDayIn(month));
        var sum = new MonthSum(premises, MonthDays.of(premises, month));
        int index = Math.max(chain.lastUpTo(premises.firstDayIn(month).minusDays(1)), 0);
        while (index < chain.last()) {
            int end = chain.after(index) == Bridge.METERED ? chain.runFrom(index, chain.last()) : index;
            for (var stretch : chain.stretches(index, end)) {
                var passed = MeterChain.passed(stretch[0], stretch[1]);
                var reason = MeteredMonth.dials(Ground.DIAL_BELOW_PREVIOUS, stretch[0], stretch[1]);
                if (passed == null) {
                    return MediumVolume.parked(reason);
                }
                sum.add(Method.METER, passed, reason);
            }
            index = Math.max(end, index + 1);
        }
        return sum.volume();
    }
}
