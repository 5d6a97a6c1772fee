package ru.rodnik.reporting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** Volumes of released months, by address, contract, service and month (instruction 7e, 7f). */
@Repository
public class VolumeBreakdown {

    private final JdbcClient sql;

    VolumeBreakdown(JdbcClient sql) {
        this.sql = sql;
    }

    /** The first and the last month there is anything of. */
    public record Months(BillingPeriod first, BillingPeriod last) {}

    /** The lines of some groups, from the first to the last of them, counted from 1. */
    @Transactional(readOnly = true)
    public List<VolumeLine> lines(Reach reach, VolumeFilter filter, VolumeGrouping grouping, int first, int last) {
        return asked("volume-lines.sql", reach, filter)
                .param("grouping", grouping.name()).param("first", first).param("last", last)
                .query(VolumeLine.class).list();
    }

    /** All lines, address by address: for exports. */
    @Transactional(readOnly = true)
    public List<VolumeLine> all(Reach reach, VolumeFilter filter) {
        return lines(reach, filter, VolumeGrouping.ADDRESS, 1, Integer.MAX_VALUE);
    }

    @Transactional(readOnly = true)
    public List<VolumeTotal> totals(Reach reach, VolumeFilter filter) {
        return asked("volume-totals.sql", reach, filter).query(VolumeTotal.class).list();
    }

    /**
     * What belongs to each of these months, those without a volume left out.
     *
     * @param address null: of all addresses
     */
    @Transactional(readOnly = true)
    public List<MonthVolume> byMonth(
            Reach reach, ReportedService medium, @Nullable String address, BillingPeriod from, BillingPeriod to) {
        return sql.sql("""
                select coalesce(v.corrected_period, v.period) as period, sum(v.volume) as volume
                  from consumption.volume_v v
                  join billing.month_run_v r on r.id = v.run_id and r.state = 'RELEASED'
                  join registry.premises_v p on p.id = v.premises_id
                 where v.subscriber_code = any(:codes)
                   and (cast(:contract as bigint) is null or v.contract_id = :contract)
                   and (cast(:address as text) is null or p.address = :address)
                   and v.medium = :medium
                   and coalesce(v.corrected_period, v.period) between :from and :to
                 group by coalesce(v.corrected_period, v.period)
                 order by 1
                """)
                .param("codes", reach.codes()).param("contract", reach.contractId()).param("medium", medium.name())
                .param("address", address).param("from", from.firstDay()).param("to", to.firstDay())
                .query(MonthVolume.class).list();
    }

    /** Addresses of the premises, each once. */
    @Transactional(readOnly = true)
    public List<String> addresses(Reach reach) {
        return sql.sql("""
                select distinct address
                  from registry.premises_v
                 where subscriber_code = any(:codes)
                   and (cast(:contract as bigint) is null or contract_id = :contract)
                 order by address
                """)
                .param("codes", reach.codes()).param("contract", reach.contractId())
                .query(String.class).list();
    }

    /** From when to when there are volumes; nothing before the first month is released. */
    @Transactional(readOnly = true)
    public Optional<Months> months(Reach reach) {
        return sql.sql("""
                select min(v.period) as first, max(v.period) as last
                  from consumption.volume_v v
                  join billing.month_run_v r on r.id = v.run_id and r.state = 'RELEASED'
                 where v.subscriber_code = any(:codes)
                   and (cast(:contract as bigint) is null or v.contract_id = :contract)
                having count(*) > 0
                """)
                .param("codes", reach.codes()).param("contract", reach.contractId())
                .query(Months.class).optional();
    }

    private JdbcClient.StatementSpec asked(String file, Reach reach, VolumeFilter filter) {
        return sql.sql(Sql.beside(VolumeBreakdown.class, file))
                .param("codes", reach.codes()).param("contract", reach.contractId())
                .param("from", filter.from().firstDay()).param("to", filter.to().firstDay())
                .param("address", filter.address())
                .param("service", filter.service() == null ? null : filter.service().name())
                .param("method", filter.method() == null ? null : filter.method().name());
    }
}
