package ru.rodnik.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** What activation opens: at most one account a subscriber that is not closed (I-14). */
@Repository
class Accounts {

    /** An account that is not closed. */
    record Account(
            long id,
            SubscriberCode subscriberCode,
            @Nullable Long applicationId,
            String fullName,
            String state,
            @Nullable LocalDate provisionalUntil) {}

    private final JdbcClient sql;
    private final Clock clock;

    Accounts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Account> of(SubscriberCode code) {
        return sql.sql("""
                select id, subscriber_code, application_id, full_name, state, provisional_until
                  from access.account where subscriber_code = :code and state <> 'CLOSED'
                """)
                .param("code", code.value()).query(Account.class).optional();
    }

    /**
     * Opens one; the one before must be closed.
     *
     * @param provisionalUntil the last day of an access by a scan; none: for good
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long open(
            SubscriberCode code, @Nullable Long applicationId, String fullName, String passwordHash,
            @Nullable LocalDate provisionalUntil) {
        return sql.sql("""
                insert into access.account (subscriber_code, application_id, full_name, password_hash, state,
                                            provisional_until, opened_at)
                values (:code, :application, :name, :hash, :state, :until, :now)
                returning id
                """)
                .param("code", code.value()).param("application", applicationId).param("name", fullName)
                .param("hash", passwordHash).param("state", provisionalUntil == null ? "ACTIVE" : "PROVISIONAL")
                .param("until", provisionalUntil).param("now", Sql.moment(clock.instant()))
                .query(Long.class).single();
    }

    /** Ends every session that was opened before; the new version, or nothing when it was changed meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> changePassword(long accountId, int version, String passwordHash) {
        return sql.sql("""
                update access.account set password_hash = :hash, credentials_version = credentials_version + 1
                 where id = :id and credentials_version = :version and state in ('ACTIVE', 'PROVISIONAL')
                returning credentials_version
                """)
                .param("id", accountId).param("version", version).param("hash", passwordHash)
                .query(Integer.class).optional();
    }

    /** The originals have come: the account of the application is open for good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(long applicationId) {
        sql.sql("""
                update access.account set state = 'ACTIVE', provisional_until = null
                 where application_id = :application and state in ('PROVISIONAL', 'SUSPENDED')
                """)
                .param("application", applicationId).update();
    }

    /** Whoever is in, is out; the password shows the state of the application until the originals come (T06). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(long applicationId) {
        sql.sql("""
                update access.account set state = 'SUSPENDED', provisional_until = null,
                       credentials_version = credentials_version + 1
                 where application_id = :application and state = 'PROVISIONAL'
                """)
                .param("application", applicationId).update();
    }

    /** For ever: the password is gone and its sessions with it (T03). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long accountId) {
        sql.sql("""
                update access.account set state = 'CLOSED', password_hash = null, provisional_until = null,
                       closed_at = :now, credentials_version = credentials_version + 1
                 where id = :id
                """)
                .param("id", accountId).param("now", Sql.moment(clock.instant())).update();
    }
}
