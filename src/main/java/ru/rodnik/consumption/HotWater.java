package ru.rodnik.consumption;

import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/** Hot water of another supplier where no meter stands: as declared and accepted, else the mean (HOT-04). */
final class HotWater {

    /** So many months back a declared volume still counts towards the mean. */
    static final int MEAN_MONTHS = 12;

    private HotWater() {}

    static MediumVolume declared(PremisesFacts premises, BillingPeriod month) {
        var sum = CubicMetres.ZERO;
        int months = 0;
        for (var declared : premises.hotWater()) {
            int ago = declared.period().monthsUntil(month);
            if (ago == 0) {
                return MediumVolume.of(Method.DECLARED, declared.volume(),
                        Reason.of(Ground.DECLARED, declared.volume()).from(declared.id()));
            }
            if (ago > 0 && ago <= MEAN_MONTHS) {
                sum = sum.plus(declared.volume());
                months++;
            }
        }
        return months == 0
                ? MediumVolume.of(Method.ESTIMATED, CubicMetres.ZERO, Reason.of(Ground.NOT_DECLARED))
                : MediumVolume.of(Method.ESTIMATED, MonthSum.share(sum, 1, months),
                        Reason.of(Ground.MEAN_OF_DECLARED, months, sum));
    }
}
