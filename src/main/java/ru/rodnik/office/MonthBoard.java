package ru.rodnik.office;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;

/** What the office sees of a month: its run, what it comes to by service, what is left out and why. */
@Component
@Transactional(readOnly = true)
public class MonthBoard {

    /** The run of a month that counts. */
    public record Run(
            long id, BillingPeriod period, int number, String state, Instant startedAt, String startedBy,
            @Nullable Instant calculatedAt, @Nullable Instant releasedAt, String releasedBy, int contracts,
            int contractsOf,
            Money net, Money vat, Money gross, @Nullable BigDecimal seconds, @Nullable Instant releaseStartedAt,
            int released, @Nullable Integer secondsLeft) {

        /** Its papers are being drawn up, or were when the program was cut off. */
        public boolean isBeingReleased() {
            return isCalculated() && releaseStartedAt != null;
        }

        public boolean isRunning() {
            return state.equals("RUNNING");
        }

        public boolean isCalculated() {
            return state.equals("CALCULATED");
        }

        public boolean isReleased() {
            return state.equals("RELEASED");
        }
    }

    /** How much of the cold water was measured. */
    public record MethodSum(String method, long premises, CubicMetres volume) {}

    /** A contract that was not charged, with what it came to the month before. */
    public record Parked(
            long contractId, int subscriberCode, String shortName, String contract, @Nullable String address,
            String reason,
            Money monthBefore) {}

    /** How many meters that stand have a reading of the month, and how many hot-water papers wait. */
    public record Collected(long meters, long read, long held, long hotWaterWaiting) {}

    /** When a month came to each of its states, and who brought it there; null where it has not. */
    public record Standing(
            @Nullable Instant cutOffAt, @Nullable String cutOffBy, @Nullable Instant calculatedAt,
            @Nullable String calculatedBy, @Nullable Instant closedAt, @Nullable String closedBy) {

        public boolean isClosed() {
            return closedAt != null;
        }
    }

    private final JdbcClient sql;

    MonthBoard(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest months, newest first; of each the run that counts. */
    public List<Run> runs(int months) {
        return sql.sql("""
                select distinct on (period) id, period, number, state, started_at, started_by, calculated_at, released_at,
                       coalesce(s.name, 'программа') as released_by, contracts, contracts_of, net, vat, gross, seconds,
                       release_started_at, released,
                       case state when 'RUNNING' then p.calculation_left else p.release_left end as seconds_left
                  from billing.month_run_v r
                  left join access.staff_name_v s on s.login = r.released_by
                  left join billing.run_pace_v p on p.run_id = r.id
                 where state <> 'REPLACED'
                 order by period desc, number desc
                 limit :months
                """).param("months", months).query(Run.class).list();
    }

    public Optional<Run> run(BillingPeriod period) {
        return sql.sql("""
                select id, period, number, state, started_at, started_by, calculated_at, released_at,
                       coalesce(s.name, 'программа') as released_by, contracts, contracts_of, net, vat, gross, seconds,
                       release_started_at, released,
                       case state when 'RUNNING' then p.calculation_left else p.release_left end as seconds_left
                  from billing.month_run_v r
                  left join access.staff_name_v s on s.login = r.released_by
                  left join billing.run_pace_v p on p.run_id = r.id
                 where period = :period and state <> 'REPLACED'
                 order by number desc limit 1
                """).param("period", period.firstDay()).query(Run.class).optional();
    }

    public Standing standing(BillingPeriod period) {
        return sql.sql(Sql.beside(MonthBoard.class, "month-standing.sql")).param("period", period.firstDay())
                .query(Standing.class).single();
    }

    public List<MethodSum> methods(long runId) {
        return sql.sql("""
                select method, count(distinct premises_id) as premises, sum(volume) as volume
                  from consumption.volume_v
                 where run_id = :run and medium = 'COLD_WATER' and corrected_period is null
                 group by method order by sum(volume) desc
                """).param("run", runId).query(MethodSum.class).list();
    }

    /** The dearest first: those who cost most when they wait. */
    public List<Parked> parked(long runId) {
        return sql.sql(Sql.beside(MonthBoard.class, "parked.sql")).param("run", runId).query(Parked.class).list();
    }

    public Collected collected(BillingPeriod period) {
        return sql.sql("""
                select (select count(*) from metering.meter_v m
                         where m.removed_on is null and m.installed_on <= :last) as meters,
                       (select count(distinct r.meter_id) from metering.reading_v r
                         where r.period = :period and r.state in ('ACCEPTED', 'HELD')) as read,
                       (select count(*) from metering.reading_v r where r.period = :period and r.state = 'HELD') as held,
                       (select count(*) from metering.hot_water_v h
                         where h.period = :period and h.state = 'SUBMITTED') as hot_water_waiting
                """).param("period", period.firstDay()).param("last", period.lastDay()).query(Collected.class).single();
    }
}
