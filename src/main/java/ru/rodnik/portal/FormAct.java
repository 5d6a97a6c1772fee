package ru.rodnik.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.FormedReconciliation;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.documents.Reconciliations;
import ru.rodnik.platform.OnceOnly;

/** The subscriber forms a reconciliation act for himself (instruction 7c). */
@Service
public class FormAct {

    private final OpenAccount openAccount;
    private final ReconciliationAct reconciliationAct;
    private final Reconciliations reconciliations;
    private final OnceOnly onceOnly;

    FormAct(
            OpenAccount openAccount, ReconciliationAct reconciliationAct, Reconciliations reconciliations,
            OnceOnly onceOnly) {
        this.openAccount = openAccount;
        this.reconciliationAct = reconciliationAct;
        this.reconciliations = reconciliations;
        this.onceOnly = onceOnly;
    }

    /**
     * Forms one, once for a request however often it is sent (T41).
     *
     * @param contract null: all contracts
     * @return its id
     * @throws NotThere when the contract is not his
     */
    @Transactional
    public long form(String requestKey, @Nullable Long contract, LocalDate from, LocalDate to) {
        var account = openAccount.open(contract);
        var content = "act|" + contract + "|" + from + "|" + to;
        return Long.parseLong(onceOnly.carryOut(requestKey, content, () -> reconciliationAct
                .form(account.code(), contract, from, to)
                .map(act -> String.valueOf(act.id()))
                .orElseThrow(NotThere::new)));
    }

    /** Those that were formed before, the newest first. */
    @Transactional(readOnly = true)
    public List<FormedReconciliation> formed(Account account) {
        return reconciliations.of(account.code()).stream()
                .filter(act -> account.chosen() == null || act.contractId() == null
                        || act.contractId() == account.chosen().id())
                .toList();
    }

    @Transactional(readOnly = true)
    public FormedReconciliation find(long id) {
        var account = openAccount.open(null);
        return Optional.of(id).flatMap(reconciliations::find)
                .filter(act -> account.codes().contains(act.subscriberCode()))
                .orElseThrow(NotThere::new);
    }
}
