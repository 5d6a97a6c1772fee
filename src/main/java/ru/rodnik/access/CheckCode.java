package ru.rodnik.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.access.Budgets.Kind;
import ru.rodnik.audit.Journal;
import ru.rodnik.registry.Subscriber;
import ru.rodnik.registry.SubscriberKind;
import ru.rodnik.registry.Subscribers;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/**
 * «Проверить»: says whom a code belongs to. Anybody may ask, so every question is counted against four budgets before
 * it is looked up (T01). When the budget of a network or of all is spent, a browser that has been here for a while and
 * has hardly asked yet gets through out of a small reserve.
 */
@Service
public class CheckCode {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String EVERYBODY = "*";
    private static final int FIRST_QUESTIONS = 3;

    private final Budgets budgets;
    private final AccessSettings settings;
    private final Subscribers subscribers;
    private final Journal journal;
    private final TransactionTemplate transaction;

    CheckCode(
            Budgets budgets,
            AccessSettings settings,
            Subscribers subscribers,
            Journal journal,
            TransactionTemplate transaction) {
        this.budgets = budgets;
        this.settings = settings;
        this.subscribers = subscribers;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** @param caller its device is the one that visits, empty for one that keeps no cookies or has only just come */
    public CheckResult check(SubscriberCode code, Caller caller) {
        if (!isWithinBudgets(caller)) {
            return new CheckResult.Later(budgets.left(HOUR));
        }
        return find(code)
                .<CheckResult>map(
                        found -> new CheckResult.Found(code, nameOf(found), MaskRules.address(found.legalAddress())))
                .orElseGet(CheckResult.NotFound::new);
    }

    private Optional<Subscriber> find(SubscriberCode code) {
        return Acting.as(Acting.current().actor(), Scope.of(code), () -> subscribers.find(code));
    }

    private static String nameOf(Subscriber subscriber) {
        return subscriber.kind() == SubscriberKind.PERSON
                ? MaskRules.person(subscriber.shortName())
                : subscriber.shortName();
    }

    private boolean isWithinBudgets(Caller caller) {
        if (!spend(Kind.CHECK_ADDRESS, caller.address(), settings.checksPerAddress())) {
            return false;
        }
        var asked = caller.isKnown() ? budgets.spend(Kind.CHECK_DEVICE, caller.device(), HOUR) : 0;
        if (asked > settings.checksPerDevice()) {
            return false;
        }
        var network = spend(Kind.CHECK_NETWORK, caller.network(), settings.checksPerNetwork());
        if (network && spend(Kind.CHECK_ALL, EVERYBODY, settings.checksInAll())) {
            return true;
        }
        return caller.isKnown() && asked <= FIRST_QUESTIONS
                && spend(Kind.CHECK_RESERVE, EVERYBODY, settings.checksReserve());
    }

    /** The first question too many is told to the staff, once an hour and budget. */
    private boolean spend(Kind kind, String whose, int limit) {
        var used = budgets.spend(kind, whose, HOUR);
        if (used == limit + 1) {
            transaction.executeWithoutResult(_ -> journal.record("alarm.code-checks", "registration", null,
                    Map.of("budget", kind.name(), "limit", limit)));
        }
        return used <= limit;
    }
}
