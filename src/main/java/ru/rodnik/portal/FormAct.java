package ru.rodnik.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.reconciliation.Acts;
import ru.rodnik.reconciliation.Acts.Standing;

/** The subscriber forms a reconciliation act for himself (instruction 7c). */
@Service
public class FormAct {

    private final OpenAccount openAccount;
    private final ReconciliationAct reconciliationAct;
    private final Acts acts;
    private final OnceOnly onceOnly;

    FormAct(
            OpenAccount openAccount, ReconciliationAct reconciliationAct, Acts acts,
            OnceOnly onceOnly) {
        this.openAccount = openAccount;
        this.reconciliationAct = reconciliationAct;
        this.acts = acts;
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

    /** Those that were formed before, the newest first; drafts of ours are not shown yet. */
    @Transactional(readOnly = true)
    public List<Standing> formed(Account account, int most) {
        var chosen = account.chosen();
        return acts.queue(null, account.code(), 0, 2 * most).stream()
                .filter(Standing::isShownToThem)
                .filter(act -> chosen == null || act.contractId() == null || act.contractId() == chosen.id())
                .limit(most).toList();
    }
}
