package ru.rodnik.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.Reason;
import ru.rodnik.consumption.VolumeRow;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.shared.VatRate;

/** What contracts were charged the month before, as the run that counts filed it. */
@Repository
class MonthBefore {

    private final JdbcClient sql;

    MonthBefore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Contracts that the run charged, between two ids, ends included. */
    List<Long> charged(long runId, long first, long last) {
        return sql.sql("""
                select distinct contract_id
                  from billing.charge where run_id = :run and contract_id between :first and :last
                """)
                .param("run", runId).param("first", first).param("last", last)
                .query(Long.class).list();
    }

    record Standing(long contractId, SubscriberCode subscriberCode, boolean held, boolean parked) {}

    record VolumeOf(long contractId, long premisesId, Medium medium, Method method, CubicMetres volume,
            @Nullable BillingPeriod correctedPeriod, String reason) {

        VolumeRow row() {
            return new VolumeRow(medium, method, volume, correctedPeriod, Reason.decode(reason));
        }
    }

    record ChargeOf(long contractId, long premisesId, Service service, boolean correction, Price price,
            PriceBasis basis, VatRate vat, Money gross) {

        BridgeCharge charge() {
            return new BridgeCharge(premisesId, service, correction, price, basis, vat, gross);
        }
    }

    /** The subscriber of each contract, and its month before. */
    record Before(SubscriberCode subscriberCode, BridgeSide side) {}

    Map<Long, Before> of(Collection<Long> contracts, BillingPeriod month, long runId) {
        var ids = Sql.column("bigint", contracts, c -> c);
        var volumes = sql.sql("""
                select contract_id, premises_id, medium, method, volume, corrected_period, reason
                  from consumption.volume_v where run_id = :run and contract_id = any (:contracts)
                """)
                .param("run", runId).param("contracts", ids)
                .query(RecordRows.of(VolumeOf.class)).stream()
                .collect(groupingBy(VolumeOf::contractId, groupingBy(
                        VolumeOf::premisesId, mapping(VolumeOf::row, toList()))));
        var charges = sql.sql("""
                select contract_id, premises_id, service, corrected_period is not null as correction, price,
                       price_basis as basis, vat_percent as vat, gross
                  from billing.charge where run_id = :run and contract_id = any (:contracts)
                """)
                .param("run", runId).param("contracts", ids)
                .query(RecordRows.of(ChargeOf.class)).stream()
                .collect(groupingBy(ChargeOf::contractId, mapping(ChargeOf::charge, toList())));
        return standings(contracts, month, runId).stream().collect(toMap(Standing::contractId, one -> {
            var took = volumes.getOrDefault(one.contractId(), Map.of());
            var paid = charges.getOrDefault(one.contractId(), List.of());
            boolean charged = !took.isEmpty() || !paid.isEmpty() || one.held();
            return new Before(one.subscriberCode(), one.parked()
                    ? BridgeSide.parked()
                    : charged ? BridgeSide.charged(month.days(), took, paid) : BridgeSide.absent());
        }));
    }

    private List<Standing> standings(Collection<Long> contracts, BillingPeriod month, long runId) {
        return sql.sql("""
                select c.id as contract_id, c.subscriber_code,
                       :run <> 0 and c.valid_from <= :last and (c.valid_to is null or c.valid_to >= :first) as held,
                       exists (select from billing.parked_contract p where p.run_id = :run and p.contract_id = c.id) as parked
                  from registry.contract_v c where c.id = any (:contracts)
                """)
                .param("run", runId).param("first", month.firstDay()).param("last", month.lastDay())
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .query(RecordRows.of(Standing.class)).list();
    }

    /** The same side of a calculation that is not kept. */
    static Map<Long, BridgeSide> sides(Calculated calculated, BillingPeriod month, Set<Long> contracts) {
        var volumes = calculated.volumes().stream().collect(groupingBy(
                volume -> volume.subject().contractId(), groupingBy(
                        volume -> volume.subject().premisesId(),
                        mapping(volume -> volume.row(), toList()))));
        var charges = calculated.charges().stream().collect(groupingBy(
                charge -> charge.subject().contractId(), mapping(
                        charge -> new BridgeCharge(
                                charge.subject().premisesId(), charge.line().service(),
                                charge.line().corrected() != null,
                                charge.line().price(), charge.basis(), charge.line().vatRate(), charge.row().gross()),
                        toList())));
        var parked = calculated.parked().stream().map(Parking::contractId).collect(toSet());
        return contracts.stream().collect(toMap(id -> id, id -> parked.contains(id)
                ? BridgeSide.parked()
                : BridgeSide.charged(
                        month.days(), volumes.getOrDefault(id, Map.of()), charges.getOrDefault(id, List.of()))));
    }
}
