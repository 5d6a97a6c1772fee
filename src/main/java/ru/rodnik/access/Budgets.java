package ru.rodnik.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Sql;

/** How often something may be asked for within a window of time, over all instances of the program (T01, T12). */
@Component
class Budgets {

    /** What is counted. */
    enum Kind {
        CHECK_ADDRESS,
        CHECK_NETWORK,
        CHECK_DEVICE,
        CHECK_ALL,
        CHECK_RESERVE,
        REGISTRATION_NETWORK,
        REGISTRATION_ALL,
        FAILURE_NETWORK,
        FAILURE_ALL
    }

    private final JdbcClient sql;
    private final Clock clock;
    private final AccessKey key;

    Budgets(JdbcClient sql, Clock clock, AccessKey key) {
        this.sql = sql;
        this.clock = clock;
        this.key = key;
    }

    /** Counts one more and answers how many it are in this window. Called before the work begins, in a transaction of its own. */
    @Transactional
    int spend(Kind kind, String whose, Duration window) {
        return sql.sql("""
                insert into access.budget as b (kind, key, window_start, used) values (:kind, :key, :start, 1)
                on conflict (kind, key, window_start) do update set used = b.used + 1
                returning used
                """)
                .param("kind", kind.name()).param("key", key.alias("budget", whose))
                .param("start", Sql.moment(start(window)))
                .query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    int used(Kind kind, String whose, Duration window) {
        return sql.sql("select used from access.budget where kind = :kind and key = :key and window_start = :start")
                .param("kind", kind.name()).param("key", key.alias("budget", whose))
                .param("start", Sql.moment(start(window)))
                .query(Integer.class).optional().orElse(0);
    }

    /** Until the next window begins. */
    Duration left(Duration window) {
        return Duration.between(clock.instant(), start(window).plus(window)).plusSeconds(1);
    }

    @Transactional
    void forgetBefore(Instant moment) {
        sql.sql("delete from access.budget where window_start < :moment").param("moment", Sql.moment(moment)).update();
    }

    private Instant start(Duration window) {
        var seconds = clock.instant().getEpochSecond();
        return Instant.ofEpochSecond(seconds - seconds % window.toSeconds());
    }
}
