package ru.rodnik.access;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/**
 * Somebody whose application is not activated: he may see its state and papers, nothing of the account. He has not
 * proven who he is, so his scope is nobody's; the page of his application looks through a scope of its own.
 */
public record ApplicantUser(String number, int code, String name, Instant signedInAt)
        implements AuthenticatedPrincipal, Serializable {

    public static final String ROLE = "APPLICANT";

    private static final long serialVersionUID = 1L;

    public SubscriberCode subscriberCode() {
        return new SubscriberCode(code);
    }

    public Actor actor() {
        return new Actor(Actor.Kind.ANONYMOUS, "application:" + number, name);
    }

    public Scope scope() {
        return new Scope.Nobody();
    }

    @Override
    public String getName() {
        return "application:" + number;
    }
}
