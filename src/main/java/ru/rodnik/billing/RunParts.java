package ru.rodnik.billing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.shared.Sql;

/** The parts of runs: what is done of a run and what is left of it (T50). */
@Repository
class RunParts {

    /** So many contracts are read, decided and filed at a time at most; memory depends on it alone. */
    private static final int CONTRACTS_MOST = 1_000;

    private static final int CONTRACTS_LEAST = 20;

    /** A small utility has parts enough to see the run go on. */
    private static final int PARTS_WANTED = 16;

    private final JdbcClient sql;
    private final Clock clock;

    RunParts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Divides contracts into parts, in their order. */
    static List<RunPart> divide(List<Long> contracts, int after) {
        int size = Math.clamp(contracts.size() / PARTS_WANTED, CONTRACTS_LEAST, CONTRACTS_MOST);
        var parts = new ArrayList<RunPart>();
        for (int from = 0; from < contracts.size(); from += size) {
            var part = contracts.subList(from, Math.min(from + size, contracts.size()));
            parts.add(new RunPart(after + parts.size() + 1, part.getFirst(), part.getLast(), part.size()));
        }
        return parts;
    }

    /** What of these contracts is in no part yet: all of them when the run begins. */
    void plan(long runId, List<Long> contracts) {
        record Planned(int parts, long to) {}
        var planned = sql.sql("""
                select coalesce(max(number), 0) as parts, coalesce(max(last_contract), 0) as "to"
                  from billing.run_part where run_id = :run
                """)
                .param("run", runId).query(Planned.class).single();
        var parts = divide(contracts.stream().filter(contract -> contract > planned.to()).toList(), planned.parts());
        sql.sql("""
                insert into billing.run_part (run_id, number, first_contract, last_contract, contracts)
                select :run, p.number, p.first, p.last, p.contracts
                  from unnest(:numbers, :firsts, :lasts, :contracts) as p(number, first, last, contracts)
                """)
                .param("run", runId)
                .param("numbers", Sql.column("int", parts, RunPart::number))
                .param("firsts", Sql.column("bigint", parts, RunPart::firstContract))
                .param("lasts", Sql.column("bigint", parts, RunPart::lastContract))
                .param("contracts", Sql.column("int", parts, RunPart::contracts))
                .update();
    }

    List<RunPart> notCalculated(long runId) {
        return sql.sql("""
                select number, first_contract, last_contract, contracts
                  from billing.run_part where run_id = :run and calculated_at is null order by number
                """)
                .param("run", runId).query(RunPart.class).list();
    }

    /** In the order in which their papers are numbered. */
    List<RunPart> notReleased(long runId) {
        return sql.sql("""
                select number, first_contract, last_contract, contracts
                  from billing.run_part where run_id = :run and released_at is null order by number
                """)
                .param("run", runId).query(RunPart.class).list();
    }

    void calculated(long runId, RunPart part, Calculated sums) {
        sql.sql("""
                update billing.run_part set calculated_at = :now, net = :net, vat = :vat, gross = :gross
                 where run_id = :run and number = :number
                """)
                .param("run", runId).param("number", part.number()).param("now", Sql.moment(clock.instant()))
                .param("net", sums.net().amount()).param("vat", sums.vat().amount())
                .param("gross", sums.gross().amount())
                .update();
    }

    void released(long runId, RunPart part) {
        sql.sql("update billing.run_part set released_at = :now where run_id = :run and number = :number")
                .param("run", runId).param("number", part.number()).param("now", Sql.moment(clock.instant()))
                .update();
    }
}
