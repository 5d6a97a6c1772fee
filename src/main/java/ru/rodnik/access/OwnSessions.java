package ru.rodnik.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.audit.Journal;

/** The sessions in which somebody is signed in to his account; he sees them and ends those he does not know (T17). */
@Service
public class OwnSessions {

    /** Kept in each session when it begins. */
    public static final String BROWSER = "rodnik.browser";
    public static final String ADDRESS = "rodnik.address";

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

    private final FindByIndexNameSessionRepository<? extends Session> store;
    private final OpenSessions open;
    private final AccessKey key;
    private final Journal journal;
    private final TransactionTemplate transaction;

    OwnSessions(
            FindByIndexNameSessionRepository<? extends Session> store,
            OpenSessions open,
            AccessKey key,
            Journal journal,
            TransactionTemplate transaction) {
        this.store = store;
        this.open = open;
        this.key = key;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** This one first, then the others, the latest used first. */
    public List<OwnSession> of(SubscriberUser user, String sessionId) {
        return alive(user).stream()
                .map(session -> shown(session, sessionId))
                .sorted(Comparator.comparing(OwnSession::current).reversed().thenComparing(OwnSession::idle))
                .toList();
    }

    private List<? extends Session> alive(SubscriberUser user) {
        return store.findByPrincipalName(user.getName()).values().stream()
                .filter(session -> !session.isExpired())
                .filter(session -> personOf(session) instanceof SubscriberUser person
                        && person.accountId() == user.accountId()
                        && person.credentialsVersion() == user.credentialsVersion()
                        && open.isYoung(person.signedInAt()))
                .toList();
    }

    private static @Nullable Object personOf(Session session) {
        return session.getAttribute(CONTEXT) instanceof SecurityContext context && context.getAuthentication() != null
                ? context.getAuthentication().getPrincipal()
                : null;
    }

    /** The store measures by the machine's clock, not by the program's: only the difference is told. */
    private OwnSession shown(Session session, String sessionId) {
        var person = (SubscriberUser) java.util.Objects.requireNonNull(personOf(session));
        return new OwnSession(
                markOf(session), session.getAttributeOrDefault(BROWSER, ""), session.getAttributeOrDefault(ADDRESS, ""),
                person.signedInAt(), Duration.between(session.getLastAccessedTime(), Instant.now()),
                session.getId().equals(sessionId));
    }

    private String markOf(Session session) {
        return key.alias("session", session.getId());
    }

    /** False when there is no such session of his, or it is the one that asks. */
    public boolean end(SubscriberUser user, String mark, String sessionId) {
        var found = alive(user).stream()
                .filter(session -> markOf(session).equals(mark) && !session.getId().equals(sessionId)).findFirst();
        found.ifPresent(session -> {
            store.deleteById(session.getId());
            note(user, 1);
        });
        return found.isPresent();
    }

    /** Ends all but the one that asks and says how many there were. */
    public int endOthers(SubscriberUser user, String sessionId) {
        var ended = forgetOthers(user, sessionId);
        if (ended > 0) {
            note(user, ended);
        }
        return ended;
    }

    int forgetOthers(SubscriberUser user, String sessionId) {
        var others = alive(user).stream().map(Session::getId).filter(id -> !id.equals(sessionId)).toList();
        others.forEach(store::deleteById);
        return others.size();
    }

    private void note(SubscriberUser user, int ended) {
        transaction.executeWithoutResult(_ -> journal.record(
                "session.ended", "account:" + user.accountId(), user.subscriberCode(), Map.of("sessions", ended)));
    }
}
