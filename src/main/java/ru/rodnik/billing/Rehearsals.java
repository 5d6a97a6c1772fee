package ru.rodnik.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.billing.MonthBridge.Cause;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Rehearsals kept for the pages that show them; one a month, the last. */
@Repository
public class Rehearsals {

    private final JdbcClient sql;
    private final Clock clock;

    Rehearsals(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * How far a rehearsal is.
     *
     * @param finishedAt null while it goes on, or was cut off
     */
    public record Progress(
            long id, BillingPeriod period, Instant startedAt, String startedBy, @Nullable Instant finishedAt,
            int contracts, int contractsOf) {}

    /** By what the contracts are put in order; the largest first. */
    public enum Order {
        DIFFERENCE,
        BEFORE,
        NOW,
        CONTRACT
    }

    /** A contract of a rehearsal with its names. */
    public record Line(ContractDifference difference, String contract, String subscriber) {}

    @Transactional(readOnly = true)
    public Optional<Progress> of(BillingPeriod month) {
        return sql.sql("""
                select id, period, started_at, started_by, finished_at, contracts, contracts_of
                  from billing.rehearsal where period = :month
                """)
                .param("month", month.firstDay()).query(Progress.class).optional();
    }

    /** All contracts together. */
    @Transactional(readOnly = true)
    public MonthBridge total(long id) {
        return sql.sql("""
                select coalesce(sum(before), 0) as before, coalesce(sum(now), 0) as now, sum(volume) as volume,
                       sum(method) as method, sum(days) as days, sum(tariff) as tariff, sum(vat) as vat,
                       sum(correction) as correction, sum(new_premises) as new_premises,
                       sum(gone_premises) as gone_premises, sum(new_contract) as new_contract,
                       sum(gone_contract) as gone_contract, sum(parked) as parked, sum(rounding) as rounding
                  from billing.rehearsal_contract where rehearsal_id = :id
                """)
                .param("id", id).query((row, _) -> bridge(row)).single();
    }

    /** Contracts that changed by a cause, or all that changed. */
    @Transactional(readOnly = true)
    public int count(long id, @Nullable Cause cause) {
        return sql.sql("""
                select count(*)::int
                  from billing.rehearsal_contract
                 where rehearsal_id = :id and case coalesce(cast(:cause as text), '')
                """ + CAUSED)
                .param("id", id).param("cause", cause == null ? null : cause.name())
                .query(Integer.class).single();
    }

    private static final String CAUSED = """
                       when '' then difference <> 0 or reason is not null
                       when 'VOLUME' then volume <> 0 when 'METHOD' then method <> 0 when 'DAYS' then days <> 0
                       when 'TARIFF' then tariff <> 0 when 'VAT' then vat <> 0 when 'CORRECTION' then correction <> 0
                       when 'NEW_PREMISES' then new_premises <> 0 when 'GONE_PREMISES' then gone_premises <> 0
                       when 'NEW_CONTRACT' then new_contract <> 0 when 'GONE_CONTRACT' then gone_contract <> 0
                       when 'PARKED' then parked <> 0 or reason is not null else rounding <> 0 end
            """;

    /**
     * A page of the same contracts.
     *
     * @param ascending the smallest first; of differences, sums below zero are smallest
     */
    @Transactional(readOnly = true)
    public List<Line> lines(long id, @Nullable Cause cause, Order order, boolean ascending, int offset, int atMost) {
        return sql.sql("""
                select d.*, c.number, s.short_name
                  from billing.rehearsal_contract d
                  join registry.contract_v c on c.id = d.contract_id
                  join registry.subscriber_v s on s.subscriber_code = d.subscriber_code
                 where d.rehearsal_id = :id and case coalesce(cast(:cause as text), '')
                """ + CAUSED + """
                 order by case when :order = 'CONTRACT' and :ascending then c.number end,
                          case when :order = 'CONTRACT' and not :ascending then c.number end desc,
                          case when :order = 'BEFORE' then d.before when :order = 'NOW' then d.now
                               when :order = 'DIFFERENCE' and not :ascending then abs(d.difference)
                               else d.difference end
                          * case when :ascending then 1 else -1 end,
                          d.contract_id
                offset :offset limit :atMost
                """)
                .param("id", id).param("cause", cause == null ? null : cause.name()).param("order", order.name())
                .param("ascending", ascending).param("offset", offset).param("atMost", atMost)
                .query((row, _) -> new Line(
                        new ContractDifference(
                                new SubscriberCode(row.getInt("subscriber_code")), row.getLong("contract_id"),
                                bridge(row), row.getString("reason")),
                        row.getString("number"), row.getString("short_name")))
                .list();
    }

    private static MonthBridge bridge(ResultSet row) throws SQLException {
        var causes = new EnumMap<Cause, Money>(Cause.class);
        for (var cause : Cause.values()) {
            var sum = row.getBigDecimal(cause.name().toLowerCase(Locale.ROOT));
            causes.put(cause, sum == null ? Money.ZERO : new Money(sum));
        }
        return new MonthBridge(new Money(row.getBigDecimal("before")), new Money(row.getBigDecimal("now")), causes);
    }

    /** Puts a new one in the place of the last one of the month. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long begin(BillingPeriod month, int contractsOf) {
        sql.sql("delete from billing.rehearsal where period = :month").param("month", month.firstDay()).update();
        return sql.sql("""
                insert into billing.rehearsal (period, started_at, started_by, contracts_of)
                values (:month, :now, :by, :contractsOf) returning id
                """)
                .param("month", month.firstDay()).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().id()).param("contractsOf", contractsOf)
                .query(Long.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int advance(long id, int contracts) {
        return sql.sql("update billing.rehearsal set contracts = contracts + :contracts where id = :id")
                .param("id", id).param("contracts", contracts).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int finish(long id) {
        return sql.sql("update billing.rehearsal set finished_at = :now, contracts = contracts_of where id = :id")
                .param("id", id).param("now", Sql.moment(clock.instant())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int file(long id, List<ContractDifference> differences) {
        return sql.sql("""
                insert into billing.rehearsal_contract (rehearsal_id, subscriber_code, contract_id, before, now, volume, method,
                       days, tariff, vat, correction, new_premises, gone_premises, new_contract, gone_contract, parked,
                       rounding, reason)
                select :id, d.*
                  from unnest(:codes, :contracts, :befores, :nows, :volume, :method, :days, :tariff, :vat, :correction,
                              :newPremises, :gonePremises, :newContract, :goneContract, :parked, :rounding, :reasons) as d
                """)
                .param("id", id)
                .param("codes", Sql.column("int", differences, d -> d.subscriberCode().value()))
                .param("contracts", Sql.column("bigint", differences, ContractDifference::contractId))
                .param("befores", Sql.column("numeric", differences, d -> d.bridge().before().amount()))
                .param("nows", Sql.column("numeric", differences, d -> d.bridge().now().amount()))
                .param("reasons", Sql.column("text", differences, ContractDifference::reason))
                .params(causes(differences))
                .update();
    }

    private static Map<String, Object> causes(List<ContractDifference> differences) {
        return Map.ofEntries(
                of("volume", Cause.VOLUME, differences), of("method", Cause.METHOD, differences),
                of("days", Cause.DAYS, differences), of("tariff", Cause.TARIFF, differences),
                of("vat", Cause.VAT, differences), of("correction", Cause.CORRECTION, differences),
                of("newPremises", Cause.NEW_PREMISES, differences),
                of("gonePremises", Cause.GONE_PREMISES, differences),
                of("newContract", Cause.NEW_CONTRACT, differences),
                of("goneContract", Cause.GONE_CONTRACT, differences), of("parked", Cause.PARKED, differences),
                of("rounding", Cause.ROUNDING, differences));
    }

    private static Map.Entry<String, Object> of(String name, Cause cause, List<ContractDifference> differences) {
        return Map.entry(name, Sql.column("numeric", differences, d -> d.bridge().of(cause).amount()));
    }
}
