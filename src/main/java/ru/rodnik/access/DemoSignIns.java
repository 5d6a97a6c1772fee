package ru.rodnik.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.PageNotices;

/**
 * Opens sign-ins whose password everybody knows, for the demonstration alone. One hash serves them all: fifteen would
 * keep the start waiting.
 */
@Service
public class DemoSignIns {

    public static final String PASSWORD = "rodnik-demo-2026";

    /** An employee of the demonstration. */
    public record DemoStaff(String login, String name, Set<StaffRole> roles, @Nullable String room) {

        /** As if he had signed in, for steps that the demonstration takes in his name. */
        public StaffUser signedIn() {
            return new StaffUser(login, name, roles, room, 1, false, Instant.EPOCH);
        }
    }

    /** A subscriber of the demonstration whose account is open. */
    public record DemoAccount(SubscriberCode code, String fullName) {}

    private static final String SALT_NAME = "demo";

    /** The sign-ins of the contract (§6). */
    public static final List<DemoStaff> STAFF = List.of(
            new DemoStaff("operator9", "Панова Ирина Дмитриевна", Set.of(StaffRole.OPERATOR), "9"),
            new DemoStaff("operator12", "Дёмин Кирилл Олегович", Set.of(StaffRole.OPERATOR), "12"),
            new DemoStaff("senior9", "Лазарева Ольга Николаевна", Set.of(StaffRole.SENIOR), "9"),
            new DemoStaff("senior12", "Гришин Пётр Алексеевич", Set.of(StaffRole.SENIOR), "12"),
            new DemoStaff("metering", "Ефимов Андрей Викторович", Set.of(StaffRole.METERING), null),
            new DemoStaff("billing", "Савина Татьяна Юрьевна", Set.of(StaffRole.BILLING), null),
            new DemoStaff("accountant", "Климова Вера Степановна", Set.of(StaffRole.ACCOUNTANT), null),
            new DemoStaff("admin", "Зуев Максим Игоревич", Set.of(StaffRole.ADMIN), null));

    /** The employee with that sign-in. */
    public static DemoStaff employee(String login) {
        return STAFF.stream().filter(one -> one.login().equals(login)).findFirst().orElseThrow();
    }

    private final StaffMembers staff;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PageNotices notices;
    private final Journal journal;
    private final RegisterApplication register;
    private @Nullable PasswordHash hash;

    DemoSignIns(
            StaffMembers staff,
            Accounts accounts,
            Passwords passwords,
            PageNotices notices,
            Journal journal,
            RegisterApplication register) {
        this.register = register;
        this.staff = staff;
        this.accounts = accounts;
        this.passwords = passwords;
        this.notices = notices;
        this.journal = journal;
    }

    /** In the caller's transaction, as the system; what is there already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Collection<DemoStaff> people, Collection<DemoAccount> subscribers) {
        refuseOutsideTheDemonstration();
        var hash = hash();
        for (var one : people) {
            staff.add(one.login(), one.name(), one.roles(), one.room(), hash, false);
        }
        for (var one : subscribers) {
            if (accounts.of(one.code()).isEmpty()) {
                var id = accounts.open(one.code(), null, one.fullName(), hash.text(), null);
                journal.record("account.opened", "account:" + id, one.code(), Map.of("demo", true));
            }
        }
    }

    /** Files an application like anybody's, with the demonstration's password. */
    public RegistrationResult apply(SubscriberCode code, String requestKey, Applicant applicant, String address) {
        refuseOutsideTheDemonstration();
        return register.register(
                new RegisterApplication.Typed(requestKey, code, applicant, PASSWORD, PASSWORD, true),
                new Caller("127.0.0.1", "demo", ""), address, this::hash);
    }

    private void refuseOutsideTheDemonstration() {
        if (!notices.isDemo()) {
            throw new IllegalStateException("Sign-ins with a known password belong to the demonstration only (T20)");
        }
    }

    private synchronized PasswordHash hash() {
        if (hash == null) {
            hash = passwords.hashFor(SALT_NAME, PASSWORD);
        }
        return hash;
    }
}
