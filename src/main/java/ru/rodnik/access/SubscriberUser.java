package ru.rodnik.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/**
 * Somebody who signed in to the account of a subscriber.
 *
 * @param accountId the account that was activated
 * @param code the subscriber's code
 * @param name of the person
 * @param credentialsVersion when the account's is higher, this sign-in is over
 * @param provisional activated by a scan: readings yes, change of contacts and requisites no
 * @param signedInAt from which the longest session is counted
 */
public record SubscriberUser(
        long accountId, int code, String name, int credentialsVersion, boolean provisional, Instant signedInAt)
        implements AuthenticatedPrincipal, Serializable {

    public static final String ROLE = "SUBSCRIBER";

    private static final long serialVersionUID = 1L;

    /** With what he signed in. */
    public String login() {
        return Integer.toString(code);
    }

    public SubscriberCode subscriberCode() {
        return new SubscriberCode(code);
    }

    /** The subscribers he may act for. */
    public Set<SubscriberCode> codes() {
        return Set.of(subscriberCode());
    }

    public Actor actor() {
        return new Actor(Actor.Kind.SUBSCRIBER, login(), name);
    }

    public Scope scope() {
        return new Scope.Subscribers(codes());
    }

    /** The same person after a change of his password. */
    SubscriberUser withCredentials(int version) {
        return new SubscriberUser(accountId, code, name, version, provisional, signedInAt);
    }

    /** How sessions are found by person. */
    @Override
    public String getName() {
        return "subscriber:" + code;
    }
}
