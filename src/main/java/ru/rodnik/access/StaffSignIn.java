package ru.rodnik.access;

import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.access.LoginThrottle.Turn;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.ui.PageNotices;

/**
 * Lets an employee in: password, then a code of his telephone (T19). A password that was given must be changed first;
 * who has no telephone enrolled yet enrols it. Only the demonstration does without the code.
 */
@Service
public class StaffSignIn {

    /** What came of it. */
    public sealed interface Result {
        record Entered(StaffUser user) implements Result {}

        /** The password was right; one more step is to be taken with what is carried along. */
        record Continued(HalfWay halfWay, Step step) implements Result {}

        record Refused() implements Result {}

        record Later(Duration delay) implements Result {}

        /** @param why the new password will not do */
        record Weak(String why) implements Result {}
    }

    /** What is still to be done. */
    public enum Step {
        NEW_PASSWORD,
        ENROL,
        CODE
    }

    /** Kept in the session between the two factors. */
    public record HalfWay(String login, int credentialsVersion, long sinceEpochSecond) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private static final Duration HALF_WAY_MAX = Duration.ofMinutes(10);

    private final StaffMembers staff;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final AccessKey key;
    private final PageNotices notices;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    StaffSignIn(
            StaffMembers staff,
            Passwords passwords,
            LoginThrottle throttle,
            AccessKey key,
            PageNotices notices,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.passwords = passwords;
        this.throttle = throttle;
        this.key = key;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Logins are small Latin letters; whatever was typed is brought to that. */
    public static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public static String nameOf(String login) {
        return "staff:" + login;
    }

    /** The first factor. */
    public Result signIn(String login, String password, Caller caller) {
        if (throttle.take(nameOf(login), caller.device()) instanceof Turn.Denied(var wait)) {
            return new Result.Later(wait);
        }
        var member = staff.find(login);
        var hashes = member.map(found -> List.of(PasswordHash.parse(found.passwordHash()))).orElse(List.of());
        try {
            if (passwords.whichFits(nameOf(login), password, hashes).isEmpty() || member.isEmpty()) {
                return new Result.Refused();
            }
        } catch (Passwords.Crowded _) {
            throttle.giveBack(nameOf(login), caller.device());
            return new Result.Later(Duration.ofSeconds(10));
        }
        return goOn(member.get(), caller);
    }

    private Result goOn(StaffMember member, Caller caller) {
        if (member.mustChange()) {
            return halfWay(member, Step.NEW_PASSWORD);
        }
        if (notices.isDemo()) {
            return enter(member, caller, false);
        }
        return halfWay(member, member.totpSecret() == null ? Step.ENROL : Step.CODE);
    }

    private Result halfWay(StaffMember member, Step step) {
        return new Result.Continued(
                new HalfWay(member.login(), member.credentialsVersion(), clock.instant().getEpochSecond()), step);
    }

    /** A password of one's own instead of the one that was given. */
    public Result choosePassword(HalfWay halfWay, String password, Caller caller) {
        var member = stillHalfWay(halfWay);
        if (member == null) {
            return new Result.Refused();
        }
        if (PasswordRules.judge(password,
                List.of(member.login(), member.name())) instanceof PasswordVerdict.Weak(var why)) {
            return new Result.Weak(why);
        }
        var hash = passwords.hashFor(nameOf(member.login()), password);
        transaction.executeWithoutResult(_ -> {
            staff.changePassword(member.login(), hash, false);
            recordAs(member, "staff.password-changed");
        });
        return goOn(staff.find(member.login()).orElseThrow(), caller);
    }

    /** A secret to show once; it is kept only when its first code has come. */
    public byte[] newSecret() {
        var secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** Enrols the telephone by its first code and enters. */
    public Result enrol(HalfWay halfWay, byte[] secret, String typed, Caller caller) {
        var member = stillHalfWay(halfWay);
        if (member == null || member.totpSecret() != null) {
            return new Result.Refused();
        }
        if (throttle.take("totp:" + member.login(), "") instanceof Turn.Denied(var wait)) {
            return new Result.Later(wait);
        }
        var step = Totp.stepOf(secret, typed, clock.instant());
        if (step.isEmpty()) {
            return new Result.Refused();
        }
        transaction.executeWithoutResult(_ -> {
            staff.enrol(member.login(), key.encrypt("totp", secret), step.getAsLong());
            recordAs(member, "staff.second-factor-enrolled");
        });
        return enter(member, caller, true);
    }

    /** The second factor. */
    public Result enterCode(HalfWay halfWay, String typed, Caller caller) {
        var member = stillHalfWay(halfWay);
        if (member == null || !(member.totpSecret() instanceof byte[] encrypted)) {
            return new Result.Refused();
        }
        if (throttle.take("totp:" + member.login(), "") instanceof Turn.Denied(var wait)) {
            return new Result.Later(wait);
        }
        var step = Totp.stepOf(key.decrypt("totp", encrypted), typed, clock.instant());
        if (step.isEmpty() || !staff.useStep(member.login(), step.getAsLong())) {
            return new Result.Refused();
        }
        return enter(member, caller, true);
    }

    private Result enter(StaffMember member, Caller caller, boolean secondFactor) {
        var user = new StaffUser(
                member.login(), member.name(), member.roleSet(), member.room(), member.credentialsVersion(),
                secondFactor,
                clock.instant());
        transaction.executeWithoutResult(_ -> {
            throttle.succeeded(nameOf(member.login()), caller.device());
            throttle.forget("totp:" + member.login());
            recordAs(member, "session.opened");
        });
        return new Result.Entered(user);
    }

    /** None when it took too long, or somebody has changed the password or disabled him meanwhile. */
    private @Nullable StaffMember stillHalfWay(HalfWay halfWay) {
        var age = clock.instant().getEpochSecond() - halfWay.sinceEpochSecond();
        if (age < 0 || age > HALF_WAY_MAX.toSeconds()) {
            return null;
        }
        return staff.find(halfWay.login())
                .filter(member -> member.credentialsVersion() == halfWay.credentialsVersion())
                .orElse(null);
    }

    private void recordAs(StaffMember member, String action) {
        var actor = new Actor(Actor.Kind.STAFF, member.login(), member.name());
        try (var _ = Acting.as(actor, Acting.current().scope())) {
            journal.record(action, nameOf(member.login()), null, Map.of());
        }
    }
}
