package ru.rodnik.consumption;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.registry.HotWaterSource;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Reads what the volumes of a set of contracts follow from: a statement a kind of fact, however many contracts. */
@Repository
public class FactsOfMonth {

    private final JdbcClient sql;

    FactsOfMonth(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which premises stand before or behind meters of others; read once a run. */
    @Transactional(readOnly = true)
    public Neighbours neighbours() {
        record Link(long fed, long before) {}
        var neighbours = new Neighbours();
        sql.sql("""
                select s.premises_id as fed, p.premises_id as before
                  from metering.meter_v s join metering.meter_v p on p.id = s.parent_meter_id
                 where s.premises_id <> p.premises_id
                """)
                .query(Link.class).stream().forEach(link -> neighbours.join(link.fed(), link.before()));
        return neighbours;
    }

    /** The same for a few contracts: whose premises hang together with theirs, and nobody else's. */
    @Transactional(readOnly = true)
    public Neighbours neighboursOf(Collection<Long> contracts) {
        record Link(long fed, long before) {}
        var neighbours = new Neighbours();
        sql.sql(Sql.beside(FactsOfMonth.class, "neighbours-of.sql"))
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .query(Link.class).stream().forEach(link -> neighbours.join(link.fed(), link.before()));
        return neighbours;
    }

    /** The codes of meters, by which facts name them. */
    @Transactional(readOnly = true)
    public Map<Long, String> codesOf(Collection<Long> meters) {
        record Named(long id, String code) {}
        return sql.sql("select id, code from metering.meter_v where id = any (:meters)")
                .param("meters", Sql.column("bigint", meters, m -> m))
                .query(Named.class).stream()
                .collect(toMap(Named::id, Named::code));
    }

    /**
     * The facts known now, of readings those taken up to the month's last day.
     *
     * @param countedRuns the runs whose volumes were charged
     * @return in the order of the contracts; one without premises is left out
     */
    @Transactional(readOnly = true)
    public List<ContractInquiry> of(
            Collection<Long> contracts, BillingPeriod month, Collection<Long> countedRuns, Neighbours neighbours) {
        var rows = premisesOf(contracts, neighbours);
        var ids = rows.keySet();
        var meters = metersOf(ids, month);
        var hotWater = hotWaterOf(ids, month);
        var charged = chargedTo(ids, month, countedRuns);
        var suspensions = suspensionsOf(ids, month);
        var facts = new HashMap<Long, PremisesFacts>();
        rows.forEach((id, row) -> facts.put(id, row.with(
                meters.getOrDefault(id, List.of()), suspensions.getOrDefault(id, List.of()),
                hotWater.getOrDefault(id, List.of()), charged.getOrDefault(id, List.of()))));
        var own = rows.values().stream().collect(groupingBy(PremisesRow::contractId));
        var inquiries = new ArrayList<ContractInquiry>();
        for (var contract : contracts) {
            var premises = own.getOrDefault(contract, List.of());
            if (!premises.isEmpty()) {
                inquiries.add(inquiry(contract, premises, facts, neighbours));
            }
        }
        return inquiries;
    }

    private static ContractInquiry inquiry(
            long contract, List<PremisesRow> premises, Map<Long, PremisesFacts> facts, Neighbours neighbours) {
        var subjects = new HashMap<String, Subject>();
        var concerned = new LinkedHashMap<Long, PremisesFacts>();
        for (var row : premises) {
            subjects.put(row.code(), new Subject(row.id(), contract, row.subscriberCode()));
            concerned.put(row.id(), facts.get(row.id()));
        }
        for (var row : premises) {
            for (var neighbour : neighbours.of(row.id())) {
                if (facts.get(neighbour) instanceof PremisesFacts known) {
                    concerned.putIfAbsent(neighbour, known);
                }
            }
        }
        return new ContractInquiry(contract, new ContractFacts(List.copyOf(concerned.values())), subjects);
    }

    record PremisesRow(
            long id,
            String code,
            long contractId,
            SubscriberCode subscriberCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean coldWater,
            boolean wastewater,
            HotWaterSource hotWaterSource,
            @Nullable Integer inletDnMm,
            @Nullable BigDecimal guaranteedM3Month,
            @Nullable BigDecimal connectedLoadM3H,
            CubicMetres runoffM3Month,
            BigDecimal notDischargedPercent) {

        PremisesFacts with(
                List<MeterFacts> meters, List<Days> suspensions, List<DeclaredVolume> hotWater,
                List<ChargedVolume> charged) {
            return new PremisesFacts(
                    code, new Days(validFrom, validTo), coldWater, wastewater, hotWaterSource, inletDnMm,
                    guaranteedM3Month == null ? null : new CubicMetres(guaranteedM3Month), connectedLoadM3H,
                    runoffM3Month, notDischargedPercent, meters, suspensions, hotWater, charged);
        }
    }

    private Map<Long, PremisesRow> premisesOf(Collection<Long> contracts, Neighbours neighbours) {
        var rows = new LinkedHashMap<Long, PremisesRow>();
        var statement = """
                select p.id, p.code, p.contract_id, p.subscriber_code, c.valid_from, c.valid_to, p.cold_water, p.wastewater,
                       p.hot_water_source, p.inlet_dn_mm, p.guaranteed_m3_month, p.connected_load_m3_h, p.runoff_m3_month,
                       p.not_discharged_percent
                  from registry.premises_v p join registry.contract_v c on c.id = p.contract_id
                 where p.contract_id = any (:contracts) or p.id = any (:premises)
                 order by p.code
                """;
        read(statement, contracts, List.of(), rows);
        var strangers = rows.keySet().stream()
                .flatMap(id -> neighbours.of(id).stream())
                .filter(id -> !rows.containsKey(id)).distinct().toList();
        if (!strangers.isEmpty()) {
            read(statement, List.of(), strangers, rows);
        }
        return rows;
    }

    private void read(String statement, Collection<Long> contracts, Collection<Long> ids, Map<Long, PremisesRow> into) {
        sql.sql(statement)
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .param("premises", Sql.column("bigint", ids, p -> p))
                .query(RecordRows.of(PremisesRow.class)).stream().forEach(row -> into.put(row.id(), row));
    }

    record MeterRow(
            long id,
            String code,
            String serial,
            long premisesId,
            Medium medium,
            MeterRole role,
            int digits,
            LocalDate installedOn,
            CubicMetres initialReading,
            @Nullable LocalDate verificationDue,
            @Nullable LocalDate removedOn,
            @Nullable BigDecimal finalReading,
            @Nullable String parentCode) {}

    private Map<Long, List<MeterFacts>> metersOf(Collection<Long> premises, BillingPeriod month) {
        var rows = sql.sql("""
                select m.id, m.code, m.serial, m.premises_id, m.medium, m.role, m.digits, m.installed_on, m.initial_reading,
                       m.verification_due, m.removed_on, m.final_reading, parent.code as parent_code
                  from metering.meter_v m left join metering.meter_v parent on parent.id = m.parent_meter_id
                 where m.premises_id = any (:premises) and m.installed_on <= :until
                 order by m.code
                """)
                .param("premises", Sql.column("bigint", premises, p -> p)).param("until", month.lastDay())
                .query(RecordRows.of(MeterRow.class)).list();
        var ids = rows.stream().map(MeterRow::id).toList();
        var readings = readingsOf(ids, month);
        var faults = faultsOf(ids, month);
        var meters = new HashMap<Long, List<MeterFacts>>();
        for (var row : rows) {
            meters.computeIfAbsent(row.premisesId(), _ -> new ArrayList<>()).add(new MeterFacts(
                    row.code(), row.serial(), row.medium(), row.role(), row.digits(), row.installedOn(),
                    row.initialReading(),
                    row.verificationDue(), row.removedOn(),
                    row.finalReading() == null ? null : new CubicMetres(row.finalReading()), row.parentCode(),
                    readings.getOrDefault(row.id(), List.of()), faults.getOrDefault(row.id(), List.of())));
        }
        return meters;
    }

    /** By far the most rows of all, therefore mapped by hand. */
    private Map<Long, List<MeterReading>> readingsOf(List<Long> meters, BillingPeriod month) {
        var readings = new HashMap<Long, List<MeterReading>>();
        sql.sql("""
                select meter_id, id, taken_on, value
                  from metering.accepted_reading_v
                 where meter_id = any (:meters) and taken_on <= :until
                """)
                .param("meters", Sql.column("bigint", meters, m -> m)).param("until", month.lastDay())
                .query((ResultSet row) -> keep(row, readings));
        return readings;
    }

    private static void keep(ResultSet row, Map<Long, List<MeterReading>> readings) throws SQLException {
        readings.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(new MeterReading(
                row.getLong(2), row.getObject(3, LocalDate.class), new CubicMetres(row.getBigDecimal(4))));
    }

    private Map<Long, List<MeterFault>> faultsOf(List<Long> meters, BillingPeriod month) {
        record FaultRow(long meterId, LocalDate fromDay, @Nullable LocalDate untilDay,
                @Nullable BigDecimal dialAfter) {}
        return sql.sql("""
                select meter_id, from_day, until_day, dial_after
                  from metering.fault_v
                 where meter_id = any (:meters) and from_day <= :until
                """)
                .param("meters", Sql.column("bigint", meters, m -> m)).param("until", month.lastDay())
                .query(RecordRows.of(FaultRow.class)).stream()
                .collect(groupingBy(FaultRow::meterId, mapping(
                        row -> new MeterFault(
                                row.fromDay(), row.untilDay(),
                                row.dialAfter() == null ? null : new CubicMetres(row.dialAfter())),
                        toList())));
    }

    private Map<Long, List<Days>> suspensionsOf(Collection<Long> premises, BillingPeriod month) {
        record SuspensionRow(long premisesId, LocalDate fromDay, LocalDate untilDay) {}
        return sql.sql("""
                select premises_id, from_day, until_day
                  from metering.suspension_v
                 where premises_id = any (:premises) and from_day <= :until
                """)
                .param("premises", Sql.column("bigint", premises, p -> p)).param("until", month.lastDay())
                .query(SuspensionRow.class).stream()
                .collect(groupingBy(SuspensionRow::premisesId, mapping(
                        row -> new Days(row.fromDay(), row.untilDay()), toList())));
    }

    private Map<Long, List<DeclaredVolume>> hotWaterOf(Collection<Long> premises, BillingPeriod month) {
        record HotWaterRow(long premisesId, long id, BillingPeriod period, CubicMetres volume) {}
        return sql.sql("""
                select premises_id, id, period, volume
                  from metering.accepted_hot_water_v
                 where premises_id = any (:premises) and period <= :until
                """)
                .param("premises", Sql.column("bigint", premises, p -> p)).param("until", month.firstDay())
                .query(RecordRows.of(HotWaterRow.class)).stream()
                .collect(groupingBy(HotWaterRow::premisesId, mapping(
                        row -> new DeclaredVolume(row.id(), row.period(), row.volume()), toList())));
    }

    /** Mapped by hand for the same reason as readings. */
    private Map<Long, List<ChargedVolume>> chargedTo(
            Collection<Long> premises, BillingPeriod month, Collection<Long> countedRuns) {
        var charged = new HashMap<Long, List<ChargedVolume>>();
        if (countedRuns.isEmpty()) {
            return charged;
        }
        sql.sql("""
                select premises_id, period, medium, method, volume, corrected_period
                  from consumption.volume
                 where premises_id = any (:premises) and period < :month and run_id = any (:runs)
                """)
                .param("premises", Sql.column("bigint", premises, p -> p)).param("month", month.firstDay())
                .param("runs", Sql.column("bigint", countedRuns, r -> r))
                .query((ResultSet row) -> keepCharged(row, charged));
        return charged;
    }

    private static void keepCharged(ResultSet row, Map<Long, List<ChargedVolume>> charged) throws SQLException {
        var corrected = row.getObject(6, LocalDate.class);
        charged.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(new ChargedVolume(
                BillingPeriod.containing(row.getObject(2, LocalDate.class)), Medium.valueOf(row.getString(3)),
                Method.valueOf(row.getString(4)), new CubicMetres(row.getBigDecimal(5)),
                corrected == null ? null : BillingPeriod.containing(corrected)));
    }
}
