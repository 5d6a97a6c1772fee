package ru.rodnik.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.audit.Journal;
import ru.rodnik.files.FileStore;
import ru.rodnik.shared.Acting;

/**
 * What time does by itself: a provisional access ends on its day (T06), an application that nobody activated is erased
 * after its term (T09). Safe to repeat, and on several instances at once: each application is locked first.
 */
@Component
public class ApplicationTerms {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationTerms.class);

    private final Applications applications;
    private final Accounts accounts;
    private final Budgets budgets;
    private final FileStore files;
    private final Journal journal;
    private final AccessSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ApplicationTerms(
            Applications applications,
            Accounts accounts,
            Budgets budgets,
            FileStore files,
            Journal journal,
            AccessSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.accounts = accounts;
        this.budgets = budgets;
        this.files = files;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Runs what is due; each application in a transaction of its own. */
    public void run() {
        try (var _ = Acting.asSystem("application-terms")) {
            transaction.execute(_ -> applications.overdue(LocalDate.now(clock)))
                    .forEach(due -> transaction.executeWithoutResult(_ -> suspend(due.number())));
            var before = clock.instant().minus(Duration.ofDays(settings.draftDays()));
            transaction.execute(_ -> applications.outlived(before))
                    .forEach(due -> transaction.executeWithoutResult(_ -> erase(due.number())));
            transaction.executeWithoutResult(_ -> budgets.forgetBefore(clock.instant().minus(Duration.ofDays(1))));
        }
    }

    private void suspend(String number) {
        applications.lock(number)
                .filter(found -> found.state() == ApplicationState.ACTIVE_PROVISIONAL)
                .ifPresent(found -> {
                    accounts.suspend(found.id());
                    applications.move(found, ApplicationState.SUSPENDED, "application.suspended",
                            Map.of("originals_due", String.valueOf(found.originalsDue())));
                });
    }

    private void erase(String number) {
        applications.lock(number).filter(found -> !found.content().isEmpty()).ifPresent(found -> {
            for (var paper : applications.papersOf(found.id())) {
                if (paper.fileId() instanceof Long fileId) {
                    files.find(fileId).ifPresent(files::erase);
                }
            }
            if (found.state().leadsTo(ApplicationState.EXPIRED)) {
                applications.move(found, ApplicationState.EXPIRED, "application.expired",
                        Map.of("days", settings.draftDays()));
            } else {
                journal.record("application.erased", Applications.subject(number), found.subscriberCode(), Map.of());
            }
            applications.erase(found.id());
        });
    }

    /** In the web program only: a console command is gone before anything is due. */
    @Component
    @ConditionalOnWebApplication
    static class Timetable {

        private final ApplicationTerms terms;

        Timetable(ApplicationTerms terms) {
            this.terms = terms;
        }

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
        void run() {
            try {
                terms.run();
            } catch (RuntimeException e) {
                LOG.error("The terms of applications were not kept; the next run repeats it", e);
            }
        }
    }
}
