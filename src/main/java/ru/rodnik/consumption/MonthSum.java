package ru.rodnik.consumption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/**
 * Gathers what one medium of a premises comes to in a month. Capacity and guaranteed volume belong to the premises
 * and not to a meter, so a day on which two meters fail counts once.
 */
final class MonthSum {

    private final PremisesFacts premises;
    private final MonthDays days;
    private final Map<Method, CubicMetres> volumes = new EnumMap<>(Method.class);
    private final Map<Method, List<Reason>> reasons = new EnumMap<>(Method.class);
    private final TreeSet<BillingPeriod> settles = new TreeSet<>();
    private int capacityDays;
    private int guaranteedDays;
    private boolean baseMissing;
    private @Nullable Reason parked;

    MonthSum(PremisesFacts premises, MonthDays days) {
        this.premises = premises;
        this.days = days;
    }

    void add(Method method, CubicMetres volume, Reason reason) {
        add(method, volume);
        because(method, reason);
    }

    void add(Method method, CubicMetres volume) {
        volumes.merge(method, volume, CubicMetres::plus);
    }

    void because(Method method, Reason reason) {
        reasons.computeIfAbsent(method, _ -> new ArrayList<>(1)).add(reason);
    }

    void settles(BillingPeriod month) {
        settles.add(month);
    }

    void park(Reason reason) {
        parked = reason;
    }

    boolean isParked() {
        return parked != null;
    }

    /** Charges days by capacity; the ground's values are the bore, the number of days and what is given. */
    void byCapacity(int mask, Ground ground, Object... values) {
        if (mask != 0) {
            capacityDays |= mask;
            because(Method.CAPACITY, Reason.of(ground, with(premises.inletDnMm(), mask, values)));
        }
    }

    /** Charges days at the guaranteed volume; its values are that, the days, those of the month and what is given. */
    void byGuarantee(int mask, Ground ground, Object... values) {
        if (mask != 0) {
            guaranteedDays |= mask;
            var more = new ArrayList<Object>(List.of(days.month().days()));
            more.addAll(List.of(values));
            because(Method.GUARANTEED, Reason.of(ground, with(premises.guaranteed(), mask, more.toArray())));
        }
    }

    private static Object[] with(@Nullable Object first, int mask, Object... values) {
        var all = new ArrayList<Object>(List.of(String.valueOf(first), MonthDays.count(mask)));
        all.addAll(List.of(values));
        return all.toArray();
    }

    /** Charges days at the average before the given dial; without a base guaranteed, else by capacity (EST-06). */
    void byAverage(Method method, MeterChain chain, int last, int mask, long silentInARow) {
        var base = last < 0 ? null : chain.base(last);
        if (base != null && base.volume().isNegative()) {
            park(Reason.of(Ground.NO_BASE));
        } else if (base != null) {
            int count = MonthDays.count(mask);
            add(method, share(base.volume(), count, base.days()), Reason.of(
                    method == Method.AVERAGE ? Ground.AVERAGE : Ground.ESTIMATED,
                    base.volume(), base.first(), base.last(), base.days(), count, silentInARow));
        } else if (premises.guaranteed() != null) {
            byGuarantee(mask, Ground.GUARANTEED_WITHOUT_BASE);
        } else {
            baseMissing = true;
            byCapacity(mask, Ground.CAPACITY_WITHOUT_BASE);
        }
    }

    MediumVolume volume() {
        if (!isParked() && capacityDays != 0) {
            if (premises.inletDnMm() == null) {
                park(Reason.of(baseMissing ? Ground.NO_BASE : Ground.NO_DIAMETER));
            } else {
                add(Method.CAPACITY, Capacity.of(premises.inletDnMm(), MonthDays.count(capacityDays)));
            }
        }
        if (guaranteedDays != 0 && premises.guaranteed() != null) {
            add(Method.GUARANTEED,
                    share(premises.guaranteed(), MonthDays.count(guaranteedDays), days.month().days()));
        }
        return new MediumVolume(volumes, reasons, settles, parked, null);
    }

    /** So many days of a volume that is spread evenly, rounded once. */
    static CubicMetres share(CubicMetres whole, long days, long ofDays) {
        return new CubicMetres(whole.volume()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(ofDays), 3, RoundingMode.HALF_UP));
    }
}
