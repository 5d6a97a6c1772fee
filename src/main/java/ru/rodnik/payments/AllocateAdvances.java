package ru.rodnik.payments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import ru.rodnik.billing.MonthRun;
import ru.rodnik.billing.UponRelease;
import ru.rodnik.documents.CloseAdvances;
import ru.rodnik.payments.AllocationRules.MonthOwed;
import ru.rodnik.payments.Allocations.Advance;
import ru.rodnik.payments.Allocations.Filed;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** What was paid in advance pays the debts of a month as soon as it is released (PAY-02). */
@Service
@Order(2)
class AllocateAdvances implements UponRelease {

    private final Allocations allocations;
    private final Debts debts;
    private final CloseAdvances closeAdvances;

    AllocateAdvances(Allocations allocations, Debts debts, CloseAdvances closeAdvances) {
        this.closeAdvances = closeAdvances;
        this.allocations = allocations;
        this.debts = debts;
    }

    /** Advances are read when the charges are posted: somebody may pay until then. */
    @Override
    public Release prepare(MonthRun run, long firstContract, long lastContract) {
        return () -> {
            allocate(allocations.advances(firstContract, lastContract));
            closeAdvances.setOff(firstContract, lastContract, run.period().lastDay());
        };
    }

    /** Also after a payment was taken back, whose months are owed again. */
    void allocate(List<Advance> advances) {
        if (advances.isEmpty()) {
            return;
        }
        var owed = debts.of(advances.stream().map(Advance::contractId).distinct().toList());
        var paid = new HashMap<Long, HashMap<BillingPeriod, Money>>();
        var filed = new ArrayList<Filed>();
        for (var advance : advances) {
            var paidNow = paid.computeIfAbsent(advance.contractId(), _ -> new HashMap<>());
            var months = owed.getOrDefault(advance.contractId(), List.of()).stream()
                    .map(debt -> new MonthOwed(
                            debt.period(), debt.owed().minus(paidNow.getOrDefault(debt.period(), Money.ZERO))))
                    .toList();
            for (var part : AllocationRules.allocate(advance.left(), months, List.of())) {
                paidNow.merge(part.period(), part.amount(), Money::plus);
                filed.add(new Filed(
                        advance.paymentId(), advance.subscriberCode(), advance.contractId(), part.period(),
                        part.amount()));
            }
        }
        if (!filed.isEmpty()) {
            allocations.file(filed);
        }
    }
}
