package ru.rodnik.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import ru.rodnik.billing.MonthCalculation.ContractRow;
import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.Neighbours;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.shared.VatRate;

/** Reads what a run needs beside the volumes: contracts, and what changed in months charged before. */
@Repository
class BillingFacts {

    /** How far back a contract that was parked is looked at again. */
    private static final int MONTHS_REVIEWED_AFTER_PARKING = 12;

    private final JdbcClient sql;

    BillingFacts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Contracts that hold in the month, or have something to correct, by id. */
    List<Long> contractsBetween(long first, long last, BillingPeriod month, Collection<Long> toCorrect) {
        return sql.sql("""
                select id
                  from registry.contract_v
                 where id between :first and :last and valid_from <= :until
                   and (valid_to is null or valid_to >= :from or id = any (:toCorrect))
                 order by id
                """)
                .param("first", first).param("last", last)
                .param("from", month.firstDay()).param("until", month.lastDay())
                .param("toCorrect", Sql.column("bigint", toCorrect, c -> c))
                .query(Long.class).list();
    }

    Map<Long, ContractRow> contracts(Collection<Long> ids, BillingPeriod month) {
        return sql.sql(Sql.beside(BillingFacts.class, "contract-terms.sql"))
                .param("contracts", Sql.column("bigint", ids, c -> c))
                .param("january", month.firstDay().withDayOfYear(1)).param("month", month.firstDay())
                .query(BillingFacts::contract).stream()
                .collect(toMap(ContractRow::id, Function.identity()));
    }

    private static ContractRow contract(ResultSet row, int number) throws SQLException {
        Array harming = row.getArray("harming");
        return new ContractRow(
                row.getLong("id"), new SubscriberCode(row.getInt("subscriber_code")),
                PriceBasis.valueOf(row.getString("price_basis")), row.getBigDecimal("limit_amount"),
                new Money(row.getBigDecimal("charged_this_year")), Set.of((String[]) harming.getArray()));
    }

    /** By contract, the released months to be found again: from the earliest whose facts changed to the last (VAT-05). */
    Map<Long, Set<BillingPeriod>> reopened(List<MonthRun> released, Neighbours neighbours) {
        return reopened(released, neighbours, null);
    }

    /** @param only these contracts and those whose premises hang together with theirs; null: all */
    Map<Long, Set<BillingPeriod>> reopened(
            List<MonthRun> released, Neighbours neighbours, @Nullable Collection<Long> only) {
        if (released.isEmpty()) {
            return Map.of();
        }
        var since = new HashMap<Long, BillingPeriod>();
        var around = only == null ? null : premisesAround(only, neighbours);
        changed("changed-premises.sql", released, around).forEach((premises, month) -> {
            since.merge(premises, month, BillingFacts::earlier);
            neighbours.of(premises).forEach(id -> since.merge(id, month, BillingFacts::earlier));
        });
        var byContract = new HashMap<Long, BillingPeriod>();
        contractsOf(since.keySet()).forEach((premises, contract) -> {
            if (since.get(premises) instanceof BillingPeriod month) {
                byContract.merge(contract, month, BillingFacts::earlier);
            }
        });
        changed("changed-contracts.sql", released, only).forEach(
                (contract, month) -> byContract.merge(contract, month, BillingFacts::earlier));
        parkedAndNotCharged(released, only).forEach((contract, month) -> byContract.merge(contract,
                month.plusMonths(-MONTHS_REVIEWED_AFTER_PARKING), BillingFacts::earlier));
        var reopened = new HashMap<Long, Set<BillingPeriod>>();
        byContract.forEach((contract, from) -> {
            var months = new TreeSet<BillingPeriod>();
            released.stream().map(MonthRun::period).filter(month -> !month.isBefore(from)).forEach(months::add);
            reopened.put(contract, months);
        });
        return reopened;
    }

    private Set<Long> premisesAround(Collection<Long> contracts, Neighbours neighbours) {
        var around = new HashSet<>(sql.sql("select id from registry.premises_v where contract_id = any (:contracts)")
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .query(Long.class).list());
        List.copyOf(around).forEach(id -> around.addAll(neighbours.of(id)));
        return around;
    }

    /** By premises or contract, the first released month in which facts of theirs changed after it was run. */
    private Map<Long, BillingPeriod> changed(
            String statement, List<MonthRun> released, @Nullable Collection<Long> only) {
        record Changed(long id, BillingPeriod since) {}
        var begun = released.stream().map(run -> lastBegunFrom(run.period(), released)).toList();
        return sql.sql(Sql.beside(BillingFacts.class, statement))
                .param("months", Sql.column("date", released, run -> java.sql.Date.valueOf(run.period().firstDay())))
                .param("begun", Sql.column("timestamptz", begun, Sql::moment))
                .param("only", column(only))
                .param("earliest", Sql.moment(begun.stream().min(Instant::compareTo).orElseThrow().minusSeconds(1)))
                .query(RecordRows.of(Changed.class)).stream()
                .collect(toMap(Changed::id, Changed::since));
    }

    /** What was known when the last run began that could have charged or corrected the month. */
    private static Instant lastBegunFrom(BillingPeriod month, List<MonthRun> released) {
        return released.stream()
                .filter(run -> !run.period().isBefore(month))
                .map(MonthRun::startedAt).max(Instant::compareTo).orElseThrow();
    }

    private Map<Long, Long> contractsOf(Collection<Long> premises) {
        record Held(long id, long contractId) {}
        return sql.sql("select id, contract_id from registry.premises_v where id = any (:premises)")
                .param("premises", Sql.column("bigint", premises, p -> p))
                .query(RecordRows.of(Held.class)).stream()
                .collect(toMap(Held::id, Held::contractId));
    }

    private Map<Long, BillingPeriod> parkedAndNotCharged(
            List<MonthRun> released, @Nullable Collection<Long> only) {
        record Waiting(long contractId, BillingPeriod since) {}
        return sql.sql("""
                select p.contract_id, min(r.period) as since
                  from billing.parked_contract p
                  join billing.month_run r on r.id = p.run_id
                 where r.id = any (:runs) and (:only::bigint[] is null or p.contract_id = any (:only::bigint[]))
                   and not exists (select from consumption.volume_v v
                                    where v.contract_id = p.contract_id and v.run_id = any (:runs)
                                      and coalesce(v.corrected_period, v.period) = r.period)
                 group by p.contract_id
                """)
                .param("runs", Sql.column("bigint", released, MonthRun::id)).param("only", column(only))
                .query(Waiting.class).stream()
                .collect(toMap(Waiting::contractId, Waiting::since));
    }

    private static BillingPeriod earlier(BillingPeriod one, BillingPeriod other) {
        return one.isBefore(other) ? one : other;
    }

    /** By contract, what months charged at prices that have been replaced since differ by (VAT-05). */
    Map<Long, List<ChargeItem>> repriced(List<MonthRun> released, Prices prices) {
        return repriced(released, prices, null);
    }

    /** @param only these contracts; null: all */
    Map<Long, List<ChargeItem>> repriced(
            List<MonthRun> released, Prices prices, @Nullable Collection<Long> only) {
        record Charged(Service service, PriceBasis priceBasis, BillingPeriod concerns, BigDecimal price,
                BigDecimal vatPercent) {}
        var runs = Sql.column("bigint", released, MonthRun::id);
        var stale = sql.sql("""
                select distinct service, price_basis, coalesce(corrected_period, period) as concerns, price, vat_percent
                  from billing.charge
                 where run_id = any (:runs) and (:only::bigint[] is null or contract_id = any (:only::bigint[]))
                """)
                .param("runs", runs).param("only", column(only))
                .query(RecordRows.of(Charged.class)).stream()
                .filter(charged -> prices.of(charged.service(), charged.priceBasis(), charged.concerns())
                        .filter(rate -> rate.price().perCubicMetre().compareTo(charged.price()) != 0
                                || !rate.vat().equals(new VatRate(charged.vatPercent())))
                        .isPresent())
                .map(Charged::concerns).collect(toSet());
        var items = new HashMap<Long, List<ChargeItem>>();
        for (var month : new TreeSet<>(stale)) {
            differences(month, runs, prices, only).forEach(
                    (contract, differing) -> items.computeIfAbsent(contract, _ -> new ArrayList<>()).addAll(differing));
        }
        return items;
    }

    record ChargedSum(
            long contractId,
            String premises,
            PriceBasis priceBasis,
            Service service,
            BigDecimal price,
            BigDecimal vatPercent,
            CubicMetres volume) {}

    private Map<Long, List<ChargeItem>> differences(
            BillingPeriod month, Object runs, Prices prices, @Nullable Collection<Long> only) {
        var sums = sql.sql("""
                select c.contract_id, p.code as premises, c.price_basis, c.service, c.price, c.vat_percent,
                       sum(c.volume) as volume
                  from billing.charge c join registry.premises_v p on p.id = c.premises_id
                 where c.run_id = any (:runs) and coalesce(c.corrected_period, c.period) = :month
                   and (:only::bigint[] is null or c.contract_id = any (:only::bigint[]))
                 group by c.contract_id, p.code, c.price_basis, c.service, c.price, c.vat_percent
                """)
                .param("runs", runs).param("month", month.firstDay()).param("only", column(only))
                .query(RecordRows.of(ChargedSum.class)).stream()
                .collect(groupingBy(ChargedSum::contractId));
        var differences = new HashMap<Long, List<ChargeItem>>();
        sums.forEach((contract, rows) -> {
            var charged = rows.stream()
                    .map(row -> new ChargedRow(
                            row.premises(), row.service(), row.volume(), new Price(row.price()),
                            new VatRate(row.vatPercent())))
                    .toList();
            var now = rows.stream()
                    .flatMap(row -> prices.of(row.service(), row.priceBasis(), month).stream()
                            .map(rate -> new ChargeItem(
                                    row.premises(), row.service(), Method.CORRECTION, row.volume(), month, rate.price(),
                                    rate.vat(), List.of())))
                    .toList();
            var differing = ChargeRules.difference(charged, now, month);
            if (!differing.isEmpty()) {
                differences.put(contract, differing);
            }
        });
        return differences;
    }

    private static @Nullable SqlArrayValue column(@Nullable Collection<Long> ids) {
        return ids == null ? null : Sql.column("bigint", ids, id -> id);
    }
}
