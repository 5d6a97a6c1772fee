package ru.rodnik.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.payments.Debt;
import ru.rodnik.payments.Debts;
import ru.rodnik.shared.Money;

/** What the account has to pay and until when, the earliest first. */
@Component
public class DueDebts {

    private final Debts debts;

    DueDebts(Debts debts) {
        this.debts = debts;
    }

    /** Two statements, however many contracts. What speaks for a contract counts to its earliest debts. */
    @Transactional(readOnly = true)
    public List<DueDebt> of(Account account) {
        var owed = debts.of(account.shown().stream().map(AccountContract::id).toList());
        return account.shown().stream()
                .flatMap(contract -> dueOf(contract, owed.getOrDefault(contract.id(), List.of())).stream())
                .sorted(Comparator.comparing(DueDebt::dueOn).thenComparing(DueDebt::contractNumber))
                .toList();
    }

    private static List<DueDebt> dueOf(AccountContract contract, List<Debt> debts) {
        var favour = Money.sum(debts.stream().map(Debt::owed).filter(Money::isNegative).toList()).negated();
        var due = new ArrayList<DueDebt>();
        for (var debt : debts.stream().sorted(Comparator.comparing(Debt::period)).toList()) {
            if (!debt.owed().isPositive()) {
                continue;
            }
            var covered = favour.compareTo(debt.owed()) < 0 ? favour : debt.owed();
            favour = favour.minus(covered);
            if (!covered.equals(debt.owed())) {
                due.add(new DueDebt(
                        contract.id(), contract.number(), debt.period(), debt.dueOn(), debt.owed().minus(covered)));
            }
        }
        return due;
    }
}
