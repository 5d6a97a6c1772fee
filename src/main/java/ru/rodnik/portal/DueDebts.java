package ru.rodnik.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.ledger.Balances;
import ru.rodnik.ledger.MonthDebt;
import ru.rodnik.registry.WorkingDays;

/** What the account has to pay and until when, the earliest first; everything received counts to the earliest month. */
@Component
public class DueDebts {

    private final Balances balances;
    private final WorkingDays workingDays;
    private final Clock clock;

    DueDebts(Balances balances, WorkingDays workingDays, Clock clock) {
        this.balances = balances;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DueDebt> of(Account account) {
        var calendar = workingDays.calendar();
        var debts = owedBy(account);
        return account.contracts().stream()
                .flatMap(contract -> debts.stream()
                        .filter(debt -> debt.contractId() == contract.id())
                        .map(debt -> new DueDebt(
                                contract.id(), contract.number(), debt.period(),
                                calendar.onOrAfter(debt.period().next().firstDay().withDayOfMonth(contract.dueDay())),
                                debt.owed())))
                .sorted(Comparator.comparing(DueDebt::dueOn).thenComparing(DueDebt::contractNumber))
                .toList();
    }

    private List<MonthDebt> owedBy(Account account) {
        var today = LocalDate.now(clock);
        return account.chosen() != null
                ? balances.ageing(account.chosen().id(), today)
                : account.codes().stream().flatMap(code -> balances.ageingOf(code, today).stream()).toList();
    }
}
