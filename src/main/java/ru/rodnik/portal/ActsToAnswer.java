package ru.rodnik.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.reconciliation.ActTerms;
import ru.rodnik.reconciliation.Acts;
import ru.rodnik.reconciliation.Acts.Standing;
import ru.rodnik.registry.WorkingCalendar;
import ru.rodnik.registry.WorkingDays;

/** Acts of reconciliation the utility sent and the subscriber has not answered: silence becomes consent (REC-04). */
@Component
public class ActsToAnswer {

    private static final int MOST = 10;

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

    /** With as many statements for many acts as for one. */
    @Transactional(readOnly = true)
    public List<ActToAnswer> of(Account account) {
        var chosen = account.chosen();
        var sent = acts.unanswered(account.code(), MOST).stream()
                .filter(act -> chosen == null || act.contractId() == null || act.contractId() == chosen.id()).toList();
        if (sent.isEmpty()) {
            return List.of();
        }
        var terms = acts.terms(sent.stream().map(ActsToAnswer::sentOn).toList());
        var calendar = workingDays.calendar();
        return sent.stream()
                .map(act -> waiting(act, Objects.requireNonNull(terms.get(sentOn(act))), calendar)).toList();
    }

    private static LocalDate sentOn(Standing act) {
        return Objects.requireNonNull(act.sentOn());
    }

    private static ActToAnswer waiting(Standing act, ActTerms terms, WorkingCalendar calendar) {
        var viewedOn = act.viewedOn();
        return new ActToAnswer(
                act.id(), act.number(), act.periodFrom(), act.periodTo(),
                terms.signBy(viewedOn == null ? sentOn(act) : viewedOn, calendar),
                terms.agreedOn(sentOn(act), calendar));
    }
}
