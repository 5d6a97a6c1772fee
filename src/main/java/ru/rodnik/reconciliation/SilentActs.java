package ru.rodnik.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.reconciliation.Acts.Standing;
import ru.rodnik.reconciliation.MoveAct.Evidence;
import ru.rodnik.registry.WorkingDays;
import ru.rodnik.shared.Acting;

/** Silence becomes consent when its term is over (REC-04): told apart from a signature, and with what proves it. */
@Service
public class SilentActs {

    private static final Logger LOG = LoggerFactory.getLogger(SilentActs.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Acts acts;
    private final MoveAct moveAct;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SilentActs(
            Acts acts, MoveAct moveAct, WorkingDays workingDays, TransactionTemplate transaction, Clock clock) {
        this.acts = acts;
        this.moveAct = moveAct;
        this.workingDays = workingDays;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every act whose term ended before today; each in a transaction of its own. */
    public void run() {
        try (var _ = Acting.asSystem("silent-acts")) {
            var today = LocalDate.now(clock);
            var silent = transaction.execute(_ -> acts.silentSince(today));
            silent.forEach(act -> transaction.executeWithoutResult(_ -> agree(act, today)));
        }
    }

    private void agree(Standing act, LocalDate today) {
        var sentOn = act.sentOn();
        if (sentOn == null) {
            return;
        }
        var terms = acts.terms(sentOn);
        var agreedOn = terms.agreedOn(sentOn, workingDays.calendar());
        if (today.isBefore(agreedOn)) {
            return;
        }
        var viewedOn = act.viewedOn();
        var sent = acts.events(act.id()).stream().filter(event -> event.state() == ActState.SENT).findFirst()
                .orElseThrow();
        moveAct.move(act.id(), ActState.DEEMED_AGREED, agreedOn, Evidence.of(
                Channel.PROGRAM,
                "Отправлен " + DAY.format(sentOn) + ": " + sent.channel().title()
                        + (sent.proof().isEmpty() ? "" : ", " + sent.proof())
                        + (viewedOn == null ? "; в кабинете не открывали" : "; открыт " + DAY.format(viewedOn))
                        + "; за " + terms.silenceWorkingDays() + " рабочих дней ответа нет",
                ""));
    }

    /** In the web program only: a console command is gone before anything is due. */
    @Component
    @ConditionalOnWebApplication
    static class Timetable {

        private final SilentActs silentActs;

        Timetable(SilentActs silentActs) {
            this.silentActs = silentActs;
        }

        @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
        void run() {
            try {
                silentActs.run();
            } catch (RuntimeException e) {
                LOG.error("Silent acts were not looked at; the next run repeats it", e);
            }
        }
    }
}
