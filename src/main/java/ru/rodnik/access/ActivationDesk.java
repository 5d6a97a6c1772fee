package ru.rodnik.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;

/**
 * What happens at the desk: papers or a scan are received by one person, confirmed by another, or refused. Each act is
 * one transaction that holds the lock of the subscriber's applications, so that of two at once one finds what the other
 * has done.
 */
@Service
public class ActivationDesk {

    /** What the desk has to look at; what was ticked off is kept and shown to the one who confirms. */
    public static final List<String> CHECKS = List.of("agreement", "request", "authority", "differences", "call");

    private final Applications applications;
    private final Accounts accounts;
    private final LoginThrottle throttle;
    private final AccessSettings settings;
    private final Journal journal;
    private final Clock clock;

    ActivationDesk(
            Applications applications,
            Accounts accounts,
            LoginThrottle throttle,
            AccessSettings settings,
            Journal journal,
            Clock clock) {
        this.applications = applications;
        this.accounts = accounts;
        this.throttle = throttle;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** The last day of a provisional access that is given today. */
    public LocalDate originalsDue() {
        return LocalDate.now(clock).plusDays(settings.originalsDays());
    }

    public boolean isOnePersonEnough() {
        return settings.onePersonDesk();
    }

    /** Whether an account is open that the activation of this application would close. */
    @Transactional(readOnly = true)
    public boolean hasAnotherAccount(Application application) {
        return accounts.of(application.subscriberCode()).filter(account -> !isOf(account, application)).isPresent();
    }

    /** «Документы приняты»: the signed originals of both papers lie on the table. */
    @Transactional
    public DeskVerdict receivePapers(StaffUser who, String number, Collection<String> checked) {
        return receive(who, number, checked, ApplicationState.PAPER_RECEIVED, "application.papers-received");
    }

    /** «Принят скан»: only in force majeure, for a provisional access (T06). */
    @Transactional
    public DeskVerdict acceptScan(StaffUser who, String number, Collection<String> checked) {
        return receive(who, number, checked, ApplicationState.SCAN_RECEIVED, "application.scan-received");
    }

    private DeskVerdict receive(
            StaffUser who, String number, Collection<String> checked, ApplicationState to, String action) {
        var found = applications.lock(number);
        if (found.isEmpty()) {
            return new DeskVerdict.Unknown();
        }
        var application = found.get();
        var objection = DeskRules.objectionToServing(who, application);
        if (objection.isPresent()) {
            return forbidden(application, action, objection);
        }
        if (!application.state().leadsTo(to)) {
            return new DeskVerdict.WrongState(application.state());
        }
        var due = to == ApplicationState.SCAN_RECEIVED ? originalsDue() : application.originalsDue();
        applications.noteReceipt(application.id(), checked, due);
        applications.move(application, to, action, Map.of("checked", List.copyOf(checked)));
        return new DeskVerdict.Done(to);
    }

    /** «Активировать»: opens the account with the password of exactly this application; its rivals die (T03). */
    @Transactional
    public DeskVerdict activate(StaffUser who, String number) {
        var found = applications.lock(number);
        if (found.isEmpty()) {
            return new DeskVerdict.Unknown();
        }
        var application = found.get();
        var objection = DeskRules.objectionToConfirming(who, application, settings.onePersonDesk());
        if (objection.isPresent()) {
            return forbidden(application, "application.activated", objection);
        }
        return switch (application.state()) {
            case PAPER_RECEIVED, APPROVED -> activateForGood(application, who);
            case SCAN_RECEIVED -> activateProvisionally(application, who);
            case DRAFT, PRINTED, ACTIVE, ACTIVE_PROVISIONAL, SUSPENDED, REJECTED, EXPIRED, SUPERSEDED ->
                    new DeskVerdict.WrongState(application.state());
        };
    }

    private DeskVerdict activateForGood(Application application, StaffUser who) {
        var approved = application;
        if (application.state() == ApplicationState.PAPER_RECEIVED) {
            applications.noteConfirmation(application.id());
            applications.move(application, ApplicationState.APPROVED, "application.approved",
                    persons(application, who));
            approved = applications.find(application.number()).orElseThrow();
        }
        endRivals(approved);
        applications.move(approved, ApplicationState.ACTIVE, "application.activated", persons(application, who));
        var own = accounts.of(approved.subscriberCode()).filter(account -> isOf(account, application));
        if (own.isPresent()) {
            accounts.confirm(approved.id());
        } else {
            open(approved, null);
        }
        return new DeskVerdict.Done(ApplicationState.ACTIVE);
    }

    private DeskVerdict activateProvisionally(Application application, StaffUser who) {
        endRivals(application);
        applications.noteConfirmation(application.id());
        applications.move(application, ApplicationState.ACTIVE_PROVISIONAL, "application.activated-provisionally",
                persons(application, who));
        open(application, application.originalsDue() == null ? originalsDue() : application.originalsDue());
        return new DeskVerdict.Done(ApplicationState.ACTIVE_PROVISIONAL);
    }

    private void open(Application application, @Nullable LocalDate until) {
        var hash = applications.takePassword(application.id()).orElseThrow();
        var id = accounts.open(application.subscriberCode(), application.id(), application.fullName(), hash, until);
        throttle.forget(SignIn.nameOf(application.subscriberCode()));
        journal.record("account.opened", "account:" + id, application.subscriberCode(),
                Map.of("application", application.number(), "provisional", until != null));
    }

    /** Every other application of the code is superseded, its password gone; an account that is open closes. */
    private void endRivals(Application application) {
        accounts.of(application.subscriberCode()).filter(account -> !isOf(account, application))
                .ifPresent(account -> close(account, application));
        for (var rival : applications.openOf(application.subscriberCode())) {
            if (rival.id() != application.id()) {
                applications.move(rival, rival.state() == ApplicationState.DRAFT
                        ? ApplicationState.EXPIRED
                        : ApplicationState.SUPERSEDED, "application.superseded",
                        Map.of("by", application.number()));
            }
        }
        applications.forgetPasswordsBut(application.subscriberCode(), application.id());
    }

    /** «Отклонить»: the applicant reads the reason; an account that was opened by a scan closes. */
    @Transactional
    public DeskVerdict reject(StaffUser who, String number, String reason) {
        var found = applications.lock(number);
        if (found.isEmpty()) {
            return new DeskVerdict.Unknown();
        }
        var application = found.get();
        var objection = DeskRules.objectionToServing(who, application);
        if (objection.isPresent()) {
            return forbidden(application, "application.rejected", objection);
        }
        if (!application.state().leadsTo(ApplicationState.REJECTED)) {
            return new DeskVerdict.WrongState(application.state());
        }
        var words = reason.strip();
        if (words.length() < 5 || words.length() > 500) {
            return new DeskVerdict.Incomplete("reason", "Напишите причину: её прочитает заявитель.");
        }
        accounts.of(application.subscriberCode()).filter(account -> isOf(account, application))
                .ifPresent(account -> close(account, application));
        applications.noteReason(application.id(), words);
        applications.move(application, ApplicationState.REJECTED, "application.rejected", Map.of("reason", words));
        return new DeskVerdict.Done(ApplicationState.REJECTED);
    }

    private void close(Accounts.Account account, Application because) {
        accounts.close(account.id());
        journal.record("account.closed", "account:" + account.id(), because.subscriberCode(),
                Map.of("because_of", because.number()));
    }

    private static boolean isOf(Accounts.Account account, Application application) {
        return account.applicationId() != null && account.applicationId() == application.id();
    }

    private Map<String, ?> persons(Application application, StaffUser who) {
        var receivedBy = Optional.ofNullable(application.receivedBy()).orElse("");
        return Map.of("received_by", receivedBy, "confirmed_by", who.login(), "one_person",
                receivedBy.equals(who.login()));
    }

    /** An attempt that is refused is an act too (T07). */
    private DeskVerdict forbidden(Application application, String action, Optional<String> why) {
        journal.record("application.refused-to-staff", Applications.subject(application.number()),
                application.subscriberCode(),
                Map.of("act", action, "why", why.orElseThrow()));
        return new DeskVerdict.Forbidden(why.orElseThrow());
    }
}
