package ru.rodnik.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Sql;

/**
 * Slows down those who guess, without locking out those who belong: a device that once signed in to a name has a count
 * of its own, all others share one (T11, T13). Each attempt is counted before the password is looked at, so that many
 * at once are no way around; those nobody has slowed down yet are all let in, whichever of them looked at the clock first.
 */
@Component
class LoginThrottle {

    /** Consecutive failures after which only another way helps: a known device, or the office. */
    static final int FAILURES_MAX = 100;

    private static final int FREE = 4;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    /** Whether an attempt may be made. */
    sealed interface Turn {
        /** @param attempt how many there have been since the last success, this one included */
        record Granted(int attempt) implements Turn {}

        record Denied(Duration delay) implements Turn {}
    }

    private final JdbcClient sql;
    private final Clock clock;

    LoginThrottle(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    Turn take(String name, String device) {
        var now = clock.instant();
        var granted = sql.sql("""
                insert into access.login_throttle as t (name, device, failures, retry_at)
                values (:name, :device, 1, 'epoch')
                on conflict (name, device) do update
                   set failures = t.failures + 1,
                       retry_at = case when t.failures < :free then t.retry_at
                           else :now + make_interval(secs =>
                               least(:longest, :first * power(2, least(t.failures - :free, 20)))) end
                 where t.retry_at <= :now and t.failures < :max
                returning failures
                """)
                .param("name", name).param("device", device).param("now", Sql.moment(now)).param("free", FREE)
                .param("first", (double) FIRST_DELAY.toSeconds()).param("longest", (double) LONGEST_DELAY.toSeconds())
                .param("max", FAILURES_MAX)
                .query(Integer.class).optional();
        if (granted.isPresent()) {
            return new Turn.Granted(granted.get());
        }
        record Bucket(int failures, Instant retryAt) {}
        var bucket =
                sql.sql("select failures, retry_at from access.login_throttle where name = :name and device = :device")
                        .param("name", name).param("device", device).query(Bucket.class).single();
        var wait = Duration.between(now, bucket.retryAt());
        return new Turn.Denied(
                bucket.failures() >= FAILURES_MAX && wait.compareTo(LONGEST_DELAY) < 0
                        ? LONGEST_DELAY
                        : wait.plusSeconds(1));
    }

    /** The person has proven who he is: his device and all others begin anew. */
    @Transactional
    void succeeded(String name, String device) {
        sql.sql("delete from access.login_throttle where name = :name and device in (:device, '')")
                .param("name", name).param("device", device).update();
    }

    /** The attempt was right but proved nothing about the account: it does not count, and forgives no other (T03). */
    @Transactional
    void giveBack(String name, String device) {
        sql.sql("""
                update access.login_throttle set failures = greatest(failures - 1, 0), retry_at = 'epoch'
                 where name = :name and device = :device
                """)
                .param("name", name).param("device", device).update();
    }

    /** The office has made sure who it is. */
    @Transactional
    void forget(String name) {
        sql.sql("delete from access.login_throttle where name = :name").param("name", name).update();
    }
}
