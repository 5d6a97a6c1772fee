package ru.rodnik.office;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.billing.Months;
import ru.rodnik.billing.RunState;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.shared.BillingPeriod;

/** Closes a released month for ever: nothing is posted into it any more, mistakes are corrected in a later one. */
@Service
public class CloseMonth {

    private final Months months;
    private final Ledger ledger;

    CloseMonth(Months months, Ledger ledger) {
        this.months = months;
        this.ledger = ledger;
    }

    /** What became of the wish. */
    public enum Outcome {
        CLOSED,
        ALREADY_CLOSED,
        NOT_RELEASED
    }

    @Transactional
    public Outcome close(BillingPeriod month) {
        if (months.current(month).filter(run -> run.state() == RunState.RELEASED).isEmpty()) {
            return Outcome.NOT_RELEASED;
        }
        return ledger.close(month) ? Outcome.CLOSED : Outcome.ALREADY_CLOSED;
    }
}
