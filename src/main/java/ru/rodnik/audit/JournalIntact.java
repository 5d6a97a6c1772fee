package ru.rodnik.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** I-13: each chain counts without a gap, every hash is that of its line, and the head is the last line. */
@Component
class JournalIntact implements Invariant {

    private static final int WORST = 20;

    private final JdbcClient sql;

    JournalIntact(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String id() {
        return "I-13";
    }

    @Override
    public String says() {
        return "журнал цел: цепочки без пропусков, отпечатки сходятся";
    }

    record StoredAct(
            int subscriberCode, long number, java.time.Instant at, String actorKind, String actorId, String actorName,
            String action, String subject, String details, String previousHash, String hash) {
        Act act() {
            return new Act(subscriberCode, number, at, actorKind, actorId, actorName, action, subject, details,
                    previousHash);
        }
    }

    @Override
    public List<String> broken() {
        var faults = new ArrayList<String>();
        var chain = new Object() {
            int code = -1;
            long number;
            String hash = "";
        };
        try (var acts = sql.sql("""
                select subscriber_code, number, at, actor_kind, actor_id, actor_name, action, subject, details,
                       previous_hash, hash
                  from audit.act order by subscriber_code, number
                """).withFetchSize(1_000).query(StoredAct.class).stream()) {
            acts.forEach(stored -> {
                if (stored.subscriberCode() != chain.code) {
                    chain.code = stored.subscriberCode();
                    chain.number = 0;
                    chain.hash = "";
                }
                var name = "строка " + stored.number() + " цепочки " + stored.subscriberCode();
                if (stored.number() != chain.number + 1) {
                    add(faults, name + ": перед ней пропуск");
                }
                if (!stored.previousHash().equals(chain.hash) || !stored.act().hash().equals(stored.hash())) {
                    add(faults, name + ": отпечаток не сходится");
                }
                chain.number = stored.number();
                chain.hash = stored.hash();
            });
        }
        faults.addAll(sql.sql("""
                select 'цепочка ' || c.subscriber_code || ': последняя строка не та, что записана'
                  from audit.chain c
                 where c.length <> (select count(*) from audit.act a where a.subscriber_code = c.subscriber_code)
                    or c.length > 0 and c.head <> (select a.hash from audit.act a
                                                    where a.subscriber_code = c.subscriber_code and a.number = c.length)
                 limit 20
                """).query(String.class).list());
        return faults;
    }

    private static void add(List<String> faults, String fault) {
        if (faults.size() < WORST) {
            faults.add(fault);
        }
    }
}
