package ru.rodnik.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.Scope;

/**
 * An employee who signed in with both factors.
 *
 * @param room of the desk; none: any room
 * @param credentialsVersion when the employee's is higher, this sign-in is over
 * @param secondFactor false only in the demonstration
 */
public record StaffUser(
        String login,
        String name,
        Set<StaffRole> roles,
        @Nullable String room,
        int credentialsVersion,
        boolean secondFactor,
        Instant signedInAt)
        implements AuthenticatedPrincipal, Serializable {

    public static final String ROLE = "STAFF";

    private static final long serialVersionUID = 1L;

    public StaffUser {
        roles = Set.copyOf(roles);
    }

    public boolean is(StaffRole role) {
        return roles.contains(role);
    }

    public Actor actor() {
        return new Actor(Actor.Kind.STAFF, login, name);
    }

    public Scope scope() {
        return new Scope.Everything();
    }

    @Override
    public String getName() {
        return "staff:" + login;
    }
}
