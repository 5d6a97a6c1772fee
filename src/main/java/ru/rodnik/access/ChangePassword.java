package ru.rodnik.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.access.Candidates.Candidate;
import ru.rodnik.access.LoginThrottle.Turn;
import ru.rodnik.audit.Journal;
import ru.rodnik.registry.Subscriber;
import ru.rodnik.registry.Subscribers;

/**
 * A subscriber's new password instead of the one he knows (T16, T17). The present one is asked for again, so that an
 * open session is not enough, and with a count of its own, so that it is no way to guess. Every other session ends.
 */
@Service
public class ChangePassword {

    private final Candidates candidates;
    private final Accounts accounts;
    private final Subscribers subscribers;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final OwnSessions sessions;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ChangePassword(
            Candidates candidates,
            Accounts accounts,
            Subscribers subscribers,
            Passwords passwords,
            LoginThrottle throttle,
            OwnSessions sessions,
            Journal journal,
            TransactionTemplate transaction) {
        this.candidates = candidates;
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** What the person typed. */
    public record Typed(String current, String password, String repeated) {

        /** Says nothing of the passwords where it might be logged. */
        @Override
        public String toString() {
            return "Typed[]";
        }
    }

    /** Acts as the subscriber, within his scope; hashing happens outside any transaction. */
    public PasswordChange change(SubscriberUser user, Typed typed, String sessionId) {
        var objections = objections(typed, subscribers.find(user.subscriberCode()).orElseThrow(), user);
        if (!objections.isEmpty()) {
            return new PasswordChange.Refused(objections);
        }
        var count = "password:" + user.code();
        if (throttle.take(count, "") instanceof Turn.Denied(var wait)) {
            return new PasswordChange.Later(wait);
        }
        try {
            if (!isCurrent(user, typed.current())) {
                return new PasswordChange.Refused(Map.of(
                        "current", "Это не ваш нынешний пароль. Проверьте раскладку и большие буквы."));
            }
            throttle.forget(count);
            var hash = passwords.hashFor(SignIn.nameOf(user.subscriberCode()), typed.password());
            return changed(user, hash, sessionId);
        } catch (Passwords.Crowded _) {
            throttle.giveBack(count, "");
            return new PasswordChange.Later(Duration.ofSeconds(10));
        }
    }

    private static Map<String, String> objections(Typed typed, Subscriber subscriber, SubscriberUser user) {
        var objections = new LinkedHashMap<String, String>();
        if (typed.current().isEmpty()) {
            objections.put("current", "Введите нынешний пароль: так мы убеждаемся, что это вы.");
        }
        var own = OwnWords.of(subscriber, user.name(), subscriber.email() == null ? "" : subscriber.email());
        if (PasswordRules.judge(typed.password(), own) instanceof PasswordVerdict.Weak(var why)) {
            objections.put("password", why);
        } else if (typed.password().equals(typed.current())) {
            objections.put("password", "Это ваш нынешний пароль. Придумайте другой.");
        } else if (!typed.password().equals(typed.repeated())) {
            objections.put("repeated", "Пароли не совпали. Введите оба ещё раз.");
        }
        return objections;
    }

    private boolean isCurrent(SubscriberUser user, String password) {
        var own = candidates.of(user.subscriberCode()).stream()
                .filter(candidate -> candidate.accountId() instanceof Long id && id == user.accountId())
                .map(Candidate::passwordHash).map(PasswordHash::parse).toList();
        return passwords.whichFits(SignIn.nameOf(user.subscriberCode()), password, own).isPresent();
    }

    /** Nothing when somebody has changed it meanwhile: then this session is over as well. */
    private PasswordChange changed(SubscriberUser user, PasswordHash hash, String sessionId) {
        var version = transaction.execute(_ -> {
            var next = accounts.changePassword(user.accountId(), user.credentialsVersion(), hash.text());
            next.ifPresent(_ -> journal.record("account.password-changed", "account:" + user.accountId(),
                    user.subscriberCode(), Map.of()));
            return next;
        });
        if (version.isEmpty()) {
            return new PasswordChange.Refused(
                    Map.of("", "Пароль только что изменён из другого сеанса. Войдите снова."));
        }
        sessions.forgetOthers(user, sessionId);
        return new PasswordChange.Changed(user.withCredentials(version.get()));
    }
}
