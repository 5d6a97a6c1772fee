package ru.rodnik.platform;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.Sql;

/** Carries a request out once, however often it comes: double clicks, retries, lost answers (T41). */
@Component
public class OnceOnly {

    /** The same key with another content: 422. */
    public static final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The same request is being carried out at this moment: 409. */
    public static final class InFlight extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final JdbcClient sql;
    private final Clock clock;

    OnceOnly(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Works unless this actor's key was worked off before; then answers as it did then. Part of the caller's transaction:
     * what was done and that it was done are kept together or not at all.
     *
     * @param key made when the form was shown
     * @param content what was sent, to tell a repetition from another request under the same key
     * @throws KeyReused when the key came before with another content
     * @throws InFlight when another transaction is at it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String carryOut(String key, String content, Supplier<String> work) {
        var actor = Acting.current().actor().kind() + ":" + Acting.current().actor().id();
        var fingerprint = Sha256.ofText(content).hex();
        var free = sql.sql("select pg_try_advisory_xact_lock(hashtextextended(:actor || '/' || :key, 41))")
                .param("actor", actor).param("key", key)
                .query(Boolean.class).single();
        if (!free) {
            throw new InFlight();
        }
        record Earlier(String fingerprint, String answer) {}
        var earlier =
                sql.sql("select fingerprint, answer from shared.idempotent_request where actor = :actor and key = :key")
                        .param("actor", actor).param("key", key)
                        .query(Earlier.class).optional();
        if (earlier.isPresent()) {
            if (!earlier.get().fingerprint().equals(fingerprint)) {
                throw new KeyReused();
            }
            return earlier.get().answer();
        }
        var answer = work.get();
        sql.sql("""
                insert into shared.idempotent_request (key, actor, fingerprint, answer, done_at)
                values (:key, :actor, :fingerprint, :answer, :now)
                """)
                .param("key", key).param("actor", actor).param("fingerprint", fingerprint)
                .param("answer", answer).param("now", Sql.moment(clock.instant()))
                .update();
        return answer;
    }
}
