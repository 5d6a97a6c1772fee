package ru.rodnik.access;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;

/** The utility's own people. */
@Repository
class StaffMembers {

    private final JdbcClient sql;
    private final Clock clock;

    StaffMembers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Nobody who was disabled. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> find(String login) {
        return sql.sql("""
                select login, name, array_to_string(roles, ',') as roles, room, password_hash, must_change, totp_secret, credentials_version
                  from access.staff where login = :login and not disabled
                """)
                .param("login", login).query(StaffMember.class).optional();
    }

    @Transactional(readOnly = true)
    public boolean isAlive(StaffUser user) {
        return sql.sql("""
                select exists (select from access.staff
                                where login = :login and not disabled and credentials_version = :version)
                """)
                .param("login", user.login()).param("version", user.credentialsVersion())
                .query(Boolean.class).single();
    }

    /** False when the login is taken. */
    @Transactional
    public boolean add(
            String login, String name, Collection<StaffRole> roles, @Nullable String room, PasswordHash hash,
            boolean mustChange) {
        return sql.sql("""
                insert into access.staff (login, name, roles, room, password_hash, must_change, created_at, created_by)
                values (:login, :name, :roles, :room, :hash, :mustChange, :now, :by)
                on conflict (login) do nothing
                """)
                .param("login", login).param("name", name).param("roles", Sql.column("text", roles, StaffRole::name))
                .param("room", room).param("hash", hash.text()).param("mustChange", mustChange)
                .param("now", Sql.moment(clock.instant())).param("by", Acting.current().actor().id())
                .update() == 1;
    }

    /** A new password ends all other sessions. */
    @Transactional
    public void changePassword(String login, PasswordHash hash, boolean mustChange) {
        sql.sql("""
                update access.staff set password_hash = :hash, must_change = :mustChange,
                       credentials_version = credentials_version + 1
                 where login = :login
                """)
                .param("hash", hash.text()).param("mustChange", mustChange).param("login", login).update();
    }

    @Transactional
    public void enrol(String login, byte[] encryptedSecret, long step) {
        sql.sql("update access.staff set totp_secret = :secret, totp_last_step = :step where login = :login")
                .param("secret", encryptedSecret).param("step", step).param("login", login).update();
    }

    /** Uses the code of a step up; false when it, or a later one, was used before (T19). */
    @Transactional
    public boolean useStep(String login, long step) {
        return sql.sql("update access.staff set totp_last_step = :step where login = :login and totp_last_step < :step")
                .param("step", step).param("login", login).update() == 1;
    }

    @Transactional
    public boolean disable(String login) {
        return sql.sql("""
                update access.staff set disabled = true, credentials_version = credentials_version + 1
                 where login = :login and not disabled
                """)
                .param("login", login).update() == 1;
    }

    /** The telephone is lost: the next sign-in enrols another one. */
    @Transactional
    public boolean forgetSecondFactor(String login) {
        return sql.sql("""
                update access.staff set totp_secret = null, credentials_version = credentials_version + 1
                 where login = :login and not disabled
                """)
                .param("login", login).update() == 1;
    }
}
