package ru.rodnik.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.reconciliation.ActState;
import ru.rodnik.reconciliation.Acts;
import ru.rodnik.reconciliation.Acts.Standing;
import ru.rodnik.registry.WorkingDays;

/** Acts of reconciliation the utility sent and the subscriber has not answered: silence becomes consent (REC-04). */
@Component
public class ActsToAnswer {

    private static final int MOST = 5;

    private final Acts acts;
    private final WorkingDays workingDays;

    ActsToAnswer(Acts acts, WorkingDays workingDays) {
        this.acts = acts;
        this.workingDays = workingDays;
    }

    /**
     * One act that waits.
     *
     * @param answerBy the last day to answer
     * @param agreedOn the day silence becomes consent
     */
    public record ActToAnswer(
            long id, String number, LocalDate from, LocalDate to, LocalDate answerBy, LocalDate agreedOn) {}

    @Transactional(readOnly = true)
    public List<ActToAnswer> of(Account account) {
        var chosen = account.chosen();
        return Stream.of(ActState.SENT, ActState.VIEWED)
                .flatMap(state -> acts.queue(state, account.code(), 0, MOST).stream())
                .filter(act -> act.sentOn() != null)
                .filter(act -> chosen == null || act.contractId() == null || act.contractId() == chosen.id())
                .map(this::waiting).toList();
    }

    private ActToAnswer waiting(Standing act) {
        var sentOn = Objects.requireNonNull(act.sentOn());
        var viewedOn = act.viewedOn();
        var terms = acts.terms(sentOn);
        var calendar = workingDays.calendar();
        return new ActToAnswer(
                act.id(), act.number(), act.periodFrom(), act.periodTo(),
                terms.signBy(viewedOn == null ? sentOn : viewedOn, calendar), terms.agreedOn(sentOn, calendar));
    }
}
