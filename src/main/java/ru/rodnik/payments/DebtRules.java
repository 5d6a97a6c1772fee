package ru.rodnik.payments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ru.rodnik.shared.Money;

/** What of the debts of one contract is really to be paid. */
final class DebtRules {

    private DebtRules() {}

    /** What speaks for a contract, as a correction downwards does, counts to its earliest months. */
    static List<Debt> due(List<Debt> debts) {
        var favour = Money.sum(debts.stream().map(Debt::owed).filter(Money::isNegative).toList()).negated();
        var due = new ArrayList<Debt>();
        for (var debt : debts.stream().sorted(Comparator.comparing(Debt::period)).toList()) {
            if (!debt.owed().isPositive()) {
                continue;
            }
            var covered = favour.compareTo(debt.owed()) < 0 ? favour : debt.owed();
            favour = favour.minus(covered);
            if (!covered.equals(debt.owed())) {
                due.add(debt.less(covered));
            }
        }
        return due;
    }
}
