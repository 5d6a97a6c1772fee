package ru.rodnik.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** Months and the runs that calculated them; what a page shows of them, progress included. */
@Repository
public class Months {

    private static final String COLUMNS = """
            select id, period, number, state, started_at, started_by, calculated_at, release_started_at,
                   release_started_by, released_at, released_by, contracts, contracts_of, net, vat, gross, seconds, released,
                   release_seconds
              from billing.month_run_v
            """;

    private final JdbcClient sql;

    Months(JdbcClient sql) {
        this.sql = sql;
    }

    /** The runs that count, one a month, the newest month first. */
    @Transactional(readOnly = true)
    public List<MonthRun> latest(int months) {
        return sql.sql(COLUMNS + " where state <> 'REPLACED' order by period desc, number desc limit :months")
                .param("months", months).query(MonthRun.class).list();
    }

    /** The run of the month that counts. */
    @Transactional(readOnly = true)
    public Optional<MonthRun> current(BillingPeriod month) {
        return sql.sql(COLUMNS + " where period = :month and state <> 'REPLACED' order by number desc limit 1")
                .param("month", month.firstDay()).query(MonthRun.class).optional();
    }

    @Transactional(readOnly = true)
    public Optional<MonthRun> find(long runId) {
        return sql.sql(COLUMNS + " where id = :id").param("id", runId).query(MonthRun.class).optional();
    }

    /** Released runs of earlier months, the earliest first. */
    @Transactional(readOnly = true)
    public List<MonthRun> releasedBefore(BillingPeriod month) {
        return sql.sql(COLUMNS + " where state = 'RELEASED' and period < :month order by period")
                .param("month", month.firstDay()).query(MonthRun.class).list();
    }

    /** The first later month that is released or being released. */
    @Transactional(readOnly = true)
    public Optional<BillingPeriod> releasedAfter(BillingPeriod month) {
        return sql.sql("""
                select min(period) from billing.month_run
                 where period > :month and state in ('CALCULATED', 'RELEASED') and release_started_at is not null
                having min(period) is not null
                """).param("month", month.firstDay()).query(LocalDate.class).optional().map(BillingPeriod::containing);
    }

    /** The latest earlier month that went out after this run began: its charges are not in what the run found. */
    @Transactional(readOnly = true)
    public Optional<BillingPeriod> releasedSince(MonthRun run) {
        return sql.sql("""
                select max(period) from billing.month_run
                 where period < :month and state in ('CALCULATED', 'RELEASED') and release_started_at > :began
                having max(period) is not null
                """).param("month", run.period().firstDay()).param("began", Sql.moment(run.startedAt()))
                .query(LocalDate.class).optional().map(BillingPeriod::containing);
    }

    /** Whether somebody calculates, rehearses or releases the month at this moment, in any process. */
    @Transactional(readOnly = true)
    public boolean isUnderWay(BillingPeriod month) {
        return sql.sql("""
                select exists (select from pg_locks
                                where locktype = 'advisory' and objsubid = 1
                                  and database = (select oid from pg_database where datname = current_database())
                                  and (classid::bigint << 32) | objid::bigint
                                      = hashtextextended('billing.month/' || :month, 50)) as under_way
                """)
                .param("month", month.toString()).query(Boolean.class).single();
    }

    /** What the run did not charge, and why, by contract. */
    @Transactional(readOnly = true)
    public List<ParkedContract> parked(long runId) {
        return sql.sql("""
                select p.subscriber_code, p.contract_id, c.number as contract_number, p.premises_id, r.code as premises,
                       p.reason
                  from billing.parked_contract p
                  join registry.contract_v c on c.id = p.contract_id
                  left join registry.premises_v r on r.id = p.premises_id
                 where p.run_id = :run
                 order by c.number
                """)
                .param("run", runId).query(ParkedContract.class).list();
    }

    /** Sums of a run by service. */
    @Transactional(readOnly = true)
    public List<ServiceTotals> totals(long runId) {
        return sql.sql("""
                select service, corrected_period is not null as correction, count(distinct contract_id)::int as contracts,
                       sum(volume) as volume, sum(net) as net, sum(vat) as vat, sum(gross) as gross
                  from billing.charge
                 where run_id = :run
                 group by service, corrected_period is not null
                 order by service, correction
                """)
                .param("run", runId).query(ServiceTotals.class).list();
    }

    /** Sums of a month that counts already. */
    @Transactional(readOnly = true)
    public List<ServiceTotals> totalsOf(BillingPeriod month) {
        return current(month).map(run -> totals(run.id())).orElse(List.of());
    }

    /** The same words for contracts of a calculation that is not kept. */
    @Transactional(readOnly = true)
    List<ParkedContract> named(List<Parking> parked) {
        return sql.sql("""
                select p.code as subscriber_code, p.contract as contract_id, c.number as contract_number,
                       p.premises as premises_id, r.code as premises, p.reason
                  from unnest(:codes, :contracts, :premises, :reasons) as p(code, contract, premises, reason)
                  join registry.contract_v c on c.id = p.contract
                  left join registry.premises_v r on r.id = p.premises
                 order by c.number
                """)
                .param("codes", Sql.column("int", parked, p -> p.subscriberCode().value()))
                .param("contracts", Sql.column("bigint", parked, Parking::contractId))
                .param("premises", Sql.column("bigint", parked, Parking::premisesId))
                .param("reasons", Sql.column("text", parked, Parking::reason))
                .query(ParkedContract.class).list();
    }
}
