package ru.rodnik.billing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** Writes how far runs and their releases have come. */
@Repository
class MonthRuns {

    private final JdbcClient sql;
    private final Clock clock;

    MonthRuns(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long begin(BillingPeriod month, int contractsOf) {
        return sql.sql("""
                insert into billing.month_run (period, number, state, started_at, started_by, contracts_of)
                select :month, coalesce(max(number), 0) + 1, 'RUNNING', :now, :by, :contractsOf
                  from billing.month_run where period = :month
                returning id
                """)
                .param("month", month.firstDay()).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().id()).param("contractsOf", contractsOf)
                .query(Long.class).single();
    }

    /** A calculation that another one follows: its rows go, the run itself stays in the list. */
    void replace(long runId) {
        for (var statement : List.of(
                "delete from billing.charge where run_id = :run",
                "delete from billing.parked_contract where run_id = :run",
                "delete from billing.inspection where run_id = :run",
                "update billing.month_run set state = 'REPLACED' where id = :run")) {
            sql.sql(statement).param("run", runId).update();
        }
    }

    long calculatedTo(long runId) {
        return sql.sql("select calculated_to from billing.month_run where id = :run").param("run", runId)
                .query(Long.class).single();
    }

    void advance(long runId, long calculatedTo, int contracts, Calculated part) {
        sql.sql("""
                update billing.month_run
                   set calculated_to = :to, contracts = contracts + :contracts, net = net + :net, vat = vat + :vat,
                       gross = gross + :gross
                 where id = :run
                """)
                .param("run", runId).param("to", calculatedTo).param("contracts", contracts)
                .param("net", part.net().amount()).param("vat", part.vat().amount())
                .param("gross", part.gross().amount())
                .update();
    }

    void fileParked(long runId, List<Parking> parked) {
        sql.sql("""
                insert into billing.parked_contract (run_id, subscriber_code, contract_id, premises_id, reason)
                select :run, p.code, p.contract, p.premises, p.reason
                  from unnest(:codes, :contracts, :premises, :reasons) as p(code, contract, premises, reason)
                """)
                .param("run", runId)
                .param("codes", Sql.column("int", parked, p -> p.subscriberCode().value()))
                .param("contracts", Sql.column("bigint", parked, Parking::contractId))
                .param("premises", Sql.column("bigint", parked, Parking::premisesId))
                .param("reasons", Sql.column("text", parked, Parking::reason))
                .update();
    }

    void fileInspections(long runId, List<Parking> inspections) {
        sql.sql("""
                insert into billing.inspection (run_id, subscriber_code, contract_id, premises_id, reason)
                select :run, p.code, p.contract, p.premises, p.reason
                  from unnest(:codes, :contracts, :premises, :reasons) as p(code, contract, premises, reason)
                """)
                .param("run", runId)
                .param("codes", Sql.column("int", inspections, p -> p.subscriberCode().value()))
                .param("contracts", Sql.column("bigint", inspections, Parking::contractId))
                .param("premises", Sql.column("bigint", inspections, Parking::premisesId))
                .param("reasons", Sql.column("text", inspections, Parking::reason))
                .update();
    }

    void finish(long runId, BigDecimal seconds) {
        sql.sql("""
                update billing.month_run
                   set state = 'CALCULATED', calculated_at = :now, contracts_of = contracts,
                       seconds = coalesce(seconds, 0) + :seconds
                 where id = :run
                """)
                .param("run", runId).param("now", Sql.moment(clock.instant())).param("seconds", seconds)
                .update();
    }

    void beginRelease(long runId) {
        sql.sql("""
                update billing.month_run set release_started_at = :now, release_started_by = :by
                 where id = :run and release_started_at is null
                """)
                .param("run", runId).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().id())
                .update();
    }

    record Range(long firstContract, long lastContract) {}

    /** The next charged contracts without papers; from 1 to 0 when there are none. */
    Range nextToRelease(long runId, int atMost) {
        return sql.sql("""
                select coalesce(min(contract_id), 1) as first_contract, coalesce(max(contract_id), 0) as last_contract
                  from (select distinct contract_id
                          from billing.charge
                         where run_id = :run
                           and contract_id > (select released_to from billing.month_run where id = :run)
                         order by contract_id limit :atMost) as next
                """)
                .param("run", runId).param("atMost", atMost)
                .query(Range.class).single();
    }

    void advanceRelease(long runId, long lastContract) {
        sql.sql("update billing.month_run set released_to = :last where id = :run")
                .param("run", runId).param("last", lastContract).update();
    }

    void finishRelease(long runId) {
        sql.sql("""
                update billing.month_run
                   set state = 'RELEASED', released_at = :now, released_by = release_started_by where id = :run
                """)
                .param("run", runId).param("now", Sql.moment(clock.instant())).update();
    }
}
