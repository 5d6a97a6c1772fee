package ru.rodnik.access.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.rodnik.access.StaffRole;
import ru.rodnik.access.StaffUser;
import ru.rodnik.access.SubscriberUser;

/** Requests of people who are signed in, for tests of any module: the account or the employee is made if missing. */
public final class SignedIn {

    private static final String NO_PASSWORD = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA";

    private SignedIn() {}

    /** The subscriber with this code, who need not be in the register. */
    public static RequestPostProcessor subscriber(JdbcClient sql, int code) {
        sql.sql("""
                insert into access.account (subscriber_code, full_name, password_hash, state, opened_at)
                select :code, 'Орлова Нина Васильевна', :hash, 'ACTIVE', now()
                 where not exists (select from access.account where subscriber_code = :code and state <> 'CLOSED')
                """)
                .param("code", code).param("hash", NO_PASSWORD).update();
        record Row(long id, String fullName, int credentialsVersion) {}
        var row = sql.sql("""
                select id, full_name, credentials_version from access.account
                 where subscriber_code = :code and state <> 'CLOSED'
                """)
                .param("code", code).query(Row.class).single();
        return as(new SubscriberUser(row.id(), code, row.fullName(), row.credentialsVersion(), false, Instant.now()));
    }

    /** An employee of a room, or of none. */
    public static RequestPostProcessor staff(JdbcClient sql, String login, @Nullable String room, StaffRole... roles) {
        sql.sql("""
                insert into access.staff (login, name, roles, room, password_hash, must_change, created_at, created_by)
                values (:login, :login, '{}', :room, :hash, false, now(), 'test') on conflict do nothing
                """)
                .param("login", login).param("room", room).param("hash", NO_PASSWORD).update();
        return as(new StaffUser(login, login, Set.of(roles), room, 1, true, Instant.now()));
    }

    private static RequestPostProcessor as(Object user) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, SessionDoor.authorities(user)));
    }
}
