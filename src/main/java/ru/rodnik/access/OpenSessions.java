package ru.rodnik.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.Scope;

/** Whether a session is still good: asked at every request, so that closing an account takes effect at once (T17). */
@Service
public class OpenSessions {

    /** However busy a session is. */
    public static final Duration LONGEST = Duration.ofHours(12);

    public static final Duration IDLE_SUBSCRIBER = Duration.ofMinutes(30);
    public static final Duration IDLE_STAFF = Duration.ofMinutes(15);

    private static final Actor SELF = Actor.system("sign-in");

    private final Candidates candidates;
    private final StaffMembers staff;
    private final Clock clock;

    OpenSessions(Candidates candidates, StaffMembers staff, Clock clock) {
        this.candidates = candidates;
        this.staff = staff;
        this.clock = clock;
    }

    public boolean isAlive(Object principal) {
        return switch (principal) {
            case SubscriberUser user -> isYoung(user.signedInAt())
                    && Acting.as(SELF, user.scope(), () -> candidates.isAlive(user));
            case ApplicantUser user -> isYoung(user.signedInAt())
                    && Acting.as(SELF, Scope.of(user.subscriberCode()), () -> candidates.isAlive(user));
            case StaffUser user -> isYoung(user.signedInAt()) && staff.isAlive(user);
            default -> false;
        };
    }

    /** Whether nothing but its age would let a session that began then go on. */
    boolean isYoung(Instant signedInAt) {
        var now = clock.instant();
        return !now.isBefore(signedInAt.minus(LONGEST)) && now.isBefore(signedInAt.plus(LONGEST));
    }
}
