package ru.rodnik.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.SubscriberCode;

/** Everybody whose password opens something under a code: its account and the applications that wait. */
@Repository
class Candidates {

    /**
     * One password under a code.
     *
     * @param accountId of the account it opens; none: it shows the state of the application
     */
    record Candidate(
            @Nullable Long accountId,
            @Nullable String number,
            String fullName,
            String passwordHash,
            String state,
            @Nullable LocalDate provisionalUntil,
            int credentialsVersion) {

        /** An account whose term by a scan is over is as good as suspended, even before the job has noted it (T06). */
        boolean opensAccount(LocalDate today) {
            return accountId != null && switch (state) {
                case "ACTIVE" -> true;
                case "PROVISIONAL" -> provisionalUntil != null && !today.isAfter(provisionalUntil);
                default -> false;
            };
        }
    }

    private final JdbcClient sql;
    private final Clock clock;

    Candidates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The account first, then applications, the newest first. Must run within the scope of the code. */
    @Transactional(readOnly = true)
    public List<Candidate> of(SubscriberCode code) {
        return sql.sql("""
                select c.account_id, a.number, c.full_name, c.password_hash, c.state, c.provisional_until, c.credentials_version
                  from (select id as account_id, application_id, full_name, password_hash, state, provisional_until,
                               credentials_version, 0 as place, 0 as id
                          from access.account
                         where subscriber_code = :code and state <> 'CLOSED' and password_hash is not null
                        union all
                        select null, id, full_name, password_hash, state, null, 1, 1, id
                          from access.application
                         where subscriber_code = :code and password_hash is not null) as c
                  left join access.application a on a.id = c.application_id
                 order by c.place, c.id desc
                """)
                .param("code", code.value())
                .query(Candidate.class).list();
    }

    /** Whether the account that was opened by this sign-in is still open (T17). Must run within the scope of the code. */
    @Transactional(readOnly = true)
    public boolean isAlive(SubscriberUser user) {
        return sql.sql("""
                select exists (select from access.account
                                where id = :id and credentials_version = :version
                                  and (state = 'ACTIVE' or state = 'PROVISIONAL' and provisional_until >= :today))
                """)
                .param("id", user.accountId()).param("version", user.credentialsVersion())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class).single();
    }

    /** Whether the application may still be looked at by its applicant. Must run within the scope of the code. */
    @Transactional(readOnly = true)
    public boolean isAlive(ApplicantUser user) {
        return sql.sql("""
                select exists (select from access.application
                                where number = :number and state not in ('EXPIRED', 'SUPERSEDED', 'ACTIVE', 'ACTIVE_PROVISIONAL')
                                  and (password_hash is not null or state = 'SUSPENDED'
                                       or exists (select from access.account c where c.application_id = application.id
                                                     and c.state <> 'CLOSED')))
                """)
                .param("number", user.number())
                .query(Boolean.class).single();
    }
}
