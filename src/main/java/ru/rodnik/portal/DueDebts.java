package ru.rodnik.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.payments.Debts;

/** What the account has to pay and until when, the earliest first. */
@Component
public class DueDebts {

    private final Debts debts;

    DueDebts(Debts debts) {
        this.debts = debts;
    }

    /** Two statements, however many contracts. */
    @Transactional(readOnly = true)
    public List<DueDebt> of(Account account) {
        var contracts = account.shown().stream().collect(Collectors.toMap(AccountContract::id, c -> c));
        return debts.due(contracts.keySet()).stream()
                .map(debt -> new DueDebt(
                        debt.contractId(), Objects.requireNonNull(contracts.get(debt.contractId())).number(),
                        debt.period(), debt.dueOn(), debt.owed()))
                .sorted(Comparator.comparing(DueDebt::dueOn).thenComparing(DueDebt::contractNumber))
                .toList();
    }
}
