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

    /** Tells the planner of what was written since it last looked: sets just made it takes for empty. */
    void refreshStatistics() {
        sql.sql("call shared.refresh_statistics()").update();
    }

    /** A calculation that another one follows: its rows go, the run itself stays in the list. */
    void replace(long runId) {
        for (var statement : List.of(
                "delete from billing.charge where run_id = :run",
                "delete from billing.run_part where run_id = :run",
                "delete from billing.parked_contract where run_id = :run",
                "delete from billing.inspection where run_id = :run",
                "update billing.month_run set state = 'REPLACED' where id = :run")) {
            sql.sql(statement).param("run", runId).update();
        }
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
                update billing.month_run r
                   set state = 'CALCULATED', calculated_at = :now, contracts = p.contracts, contracts_of = p.contracts,
                       net = p.net, vat = p.vat, gross = p.gross, seconds = coalesce(r.seconds, 0) + :seconds
                  from (select coalesce(sum(contracts), 0)::int as contracts, coalesce(sum(net), 0) as net,
                               coalesce(sum(vat), 0) as vat, coalesce(sum(gross), 0) as gross
                          from billing.run_part where run_id = :run) p
                 where r.id = :run
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

    void finishRelease(long runId, BigDecimal seconds) {
        sql.sql("""
                update billing.month_run
                   set state = 'RELEASED', released_at = :now, released_by = release_started_by,
                       release_seconds = coalesce(release_seconds, 0) + :seconds
                 where id = :run
                """)
                .param("run", runId).param("now", Sql.moment(clock.instant())).param("seconds", seconds).update();
    }
}
