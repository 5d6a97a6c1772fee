package ru.rodnik.payments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** Which months' debts an amount pays: those named first, then the earliest due; the rest is an advance (PAY-08). */
final class AllocationRules {

    private AllocationRules() {}

    /**
     * @param debts by month, due earliest first; a month in the subscriber's favour below zero pays the earliest debts
     * @param named months to be paid first, in that order
     */
    static List<Allocation> allocate(Money amount, List<MonthOwed> debts, List<BillingPeriod> named) {
        var owed = netted(debts);
        var order = new ArrayList<BillingPeriod>(named);
        order.addAll(owed.keySet());
        var allocations = new LinkedHashMap<BillingPeriod, Money>();
        var left = amount;
        for (var month : new LinkedHashSet<>(order)) {
            var debt = owed.getOrDefault(month, Money.ZERO);
            var part = left.compareTo(debt) < 0 ? left : debt;
            if (part.isPositive()) {
                allocations.merge(month, part, Money::plus);
                left = left.minus(part);
            }
        }
        return allocations.entrySet().stream().map(e -> new Allocation(e.getKey(), e.getValue())).toList();
    }

    /** What a month owes; below zero in the subscriber's favour. */
    record MonthOwed(BillingPeriod period, Money owed) {}

    private static Map<BillingPeriod, Money> netted(List<MonthOwed> debts) {
        var favour = Money.sum(debts.stream()
                .map(MonthOwed::owed).filter(Money::isNegative).map(Money::negated).toList());
        var owed = new LinkedHashMap<BillingPeriod, Money>();
        for (var debt : debts.stream().sorted(Comparator.comparing(MonthOwed::period)).toList()) {
            if (!debt.owed().isPositive()) {
                continue;
            }
            var covered = favour.compareTo(debt.owed()) < 0 ? favour : debt.owed();
            favour = favour.minus(covered);
            if (debt.owed().minus(covered).isPositive()) {
                owed.put(debt.period(), debt.owed().minus(covered));
            }
        }
        return owed;
    }

    /** What is left of an amount after its allocations. */
    static Money rest(Money amount, List<Allocation> allocations) {
        return amount.minus(Money.sum(allocations.stream().map(Allocation::amount).toList()));
    }
}
