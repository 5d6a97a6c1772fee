package ru.rodnik.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.access.Budgets.Kind;
import ru.rodnik.access.Candidates.Candidate;
import ru.rodnik.access.LoginThrottle.Turn;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/**
 * Lets a subscriber in by code and password: to the account, or to the state of the one application whose password it
 * is. Hashing happens outside any transaction, so that no connection waits for it.
 */
@Service
public class SignIn {

    private static final Duration FAILURE_WINDOW = Duration.ofMinutes(10);
    private static final Duration ALARM_WINDOW = Duration.ofMinutes(1);
    private static final String EVERYBODY = "*";

    private final Candidates candidates;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Budgets budgets;
    private final AccessSettings settings;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignIn(
            Candidates candidates,
            Passwords passwords,
            LoginThrottle throttle,
            Budgets budgets,
            AccessSettings settings,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.candidates = candidates;
        this.passwords = passwords;
        this.throttle = throttle;
        this.budgets = budgets;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** How the counts and the devices of a code are named. */
    public static String nameOf(SubscriberCode code) {
        return "subscriber:" + code;
    }

    public SignInResult signIn(SubscriberCode code, String password, Caller caller) {
        if (isOverrun(caller)) {
            return new SignInResult.Later(budgets.left(FAILURE_WINDOW));
        }
        return switch (throttle.take(nameOf(code), caller.device())) {
            case Turn.Denied(var wait) -> new SignInResult.Later(wait);
            case Turn.Granted(var attempt) -> judge(code, password, caller, attempt);
        };
    }

    private SignInResult judge(SubscriberCode code, String password, Caller caller, int attempt) {
        try (var _ = Acting.as(Acting.current().actor(), Scope.of(code))) {
            var known = transaction.execute(_ -> candidates.of(code));
            var fits = whichFits(code, password, known);
            if (fits.isEmpty()) {
                failed(code, caller, attempt);
                return new SignInResult.Refused();
            }
            return transaction.execute(_ -> opened(code, fits.getFirst(), caller));
        } catch (Passwords.Crowded _) {
            transaction.executeWithoutResult(_ -> throttle.giveBack(nameOf(code), caller.device()));
            return new SignInResult.Later(Duration.ofSeconds(10));
        }
    }

    private List<Candidate> whichFits(SubscriberCode code, String password, List<Candidate> known) {
        var hashes = known.stream().map(candidate -> PasswordHash.parse(candidate.passwordHash())).toList();
        return passwords.whichFits(nameOf(code), password, hashes)
                .map(hash -> List.of(known.get(hashes.indexOf(hash))))
                .orElse(List.of());
    }

    private SignInResult opened(SubscriberCode code, Candidate who, Caller caller) {
        var now = clock.instant();
        if (who.accountId() instanceof Long accountId && who.opensAccount(LocalDate.now(clock))) {
            throttle.succeeded(nameOf(code), caller.device());
            var user = new SubscriberUser(
                    accountId, code.value(), who.fullName(), who.credentialsVersion(),
                    who.state().equals("PROVISIONAL"), now);
            try (var _ = Acting.as(user.actor(), user.scope())) {
                journal.record("session.opened", "account:" + accountId, code,
                        Map.of("known_device", caller.isKnown()));
            }
            return new SignInResult.Opened(user);
        }
        throttle.giveBack(nameOf(code), caller.device());
        return who.number() instanceof String number
                ? new SignInResult.Applied(new ApplicantUser(number, code.value(), who.fullName(), now))
                : new SignInResult.Refused();
    }

    // --- those who guess

    private boolean isOverrun(Caller caller) {
        return !caller.isKnown()
                && budgets.used(Kind.FAILURE_NETWORK, caller.network(), FAILURE_WINDOW)
                        >= settings.failuresPerNetwork();
    }

    private void failed(SubscriberCode code, Caller caller, int attempt) {
        if (!caller.isKnown()) {
            budgets.spend(Kind.FAILURE_NETWORK, caller.network(), FAILURE_WINDOW);
        }
        var inAll = budgets.spend(Kind.FAILURE_ALL, EVERYBODY, ALARM_WINDOW);
        if (inAll == settings.failuresAlarm()) {
            alarm("alarm.sign-in-failures", "sign-in", Map.of("in_a_minute", inAll));
        }
        if (attempt == 10 || attempt == LoginThrottle.FAILURES_MAX) {
            alarm("alarm.guessing", nameOf(code), Map.of("failures", attempt, "known_device", caller.isKnown()));
        }
    }

    private void alarm(String action, String subject, Map<String, ?> details) {
        transaction.executeWithoutResult(_ -> journal.record(action, subject, null, details));
    }
}
