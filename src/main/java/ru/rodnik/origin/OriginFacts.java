package ru.rodnik.origin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.billing.Service;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.Reason;
import ru.rodnik.consumption.VolumeRow;
import ru.rodnik.metering.ReadingSource;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.shared.VatRate;

/** Reads what a run stored of a contract's month, and the readings its volumes name: nine statements, however large. */
@Repository
class OriginFacts {

    private final JdbcClient sql;

    OriginFacts(JdbcClient sql) {
        this.sql = sql;
    }

    record Head(
            long contractId,
            String contractNumber,
            @Nullable LocalDate signedOn,
            PriceBasis priceBasis,
            SubscriberCode subscriberCode,
            String name,
            String shortName,
            @Nullable Long runId,
            String runState,
            @Nullable Instant knownAt,
            @Nullable Instant releasedAt,
            @Nullable Long runBefore,
            @Nullable String parked,
            @Nullable String parkedBefore) {}

    /** @param drafts whether a calculation that is not released yet counts */
    Optional<Head> head(long contract, BillingPeriod month, boolean drafts) {
        return sql.sql(Sql.beside(OriginFacts.class, "origin-head.sql"))
                .param("contract", contract).param("month", month.firstDay())
                .param("before", month.previous().firstDay()).param("drafts", drafts)
                .query(Head.class).optional();
    }

    record ChargeFact(
            long id,
            long runId,
            @Nullable BillingPeriod correctedPeriod,
            long premisesId,
            Service service,
            Method method,
            CubicMetres volume,
            Price price,
            PriceBasis priceBasis,
            VatRate vatRate,
            Money net,
            Money vat,
            Money gross,
            String basis) {}

    List<ChargeFact> charges(long contract, @Nullable Long run, @Nullable Long before) {
        return sql.sql(Sql.beside(OriginFacts.class, "origin-charges.sql"))
                .param("contract", contract).param("run", run).param("before", before)
                .query(ChargeFact.class).list();
    }

    record VolumeFact(
            long id,
            long runId,
            long premisesId,
            Medium medium,
            Method method,
            CubicMetres volume,
            @Nullable BillingPeriod correctedPeriod,
            String reason) {

        List<Reason> reasons() {
            return Reason.decode(reason);
        }

        VolumeRow row() {
            return new VolumeRow(medium, method, volume, correctedPeriod, reasons());
        }
    }

    List<VolumeFact> volumes(long contract, @Nullable Long run, @Nullable Long before) {
        return sql.sql("""
                select id, run_id, premises_id, medium, method, volume, corrected_period, reason
                  from consumption.volume_v
                 where contract_id = :contract and run_id in (:run, :before)
                 order by premises_id, array_position(array['COLD_WATER', 'HOT_WATER', 'WASTEWATER'], medium),
                          corrected_period nulls first, id
                """)
                .param("contract", contract).param("run", run).param("before", before)
                .query(VolumeFact.class).list();
    }

    record PremisesFact(long id, String code, String name, String address) {}

    List<PremisesFact> premises(long contract) {
        return sql.sql("""
                select id, code, name, address from registry.premises_v where contract_id = :contract order by address, code
                """)
                .param("contract", contract).query(PremisesFact.class).list();
    }

    record DialFact(long premisesId, String serial, int digits) {}

    /** How many digits the dials of these premises have. */
    List<DialFact> dials(Collection<Long> premises) {
        return sql.sql("""
                select premises_id, serial, digits from metering.meter_v where premises_id = any (:premises) order by id
                """)
                .param("premises", Sql.column("bigint", premises, p -> p)).query(DialFact.class).list();
    }

    record ReadingFact(
            long id, LocalDate takenOn, CubicMetres value, ReadingSource source, Instant submittedAt,
            @Nullable String receipt) {}

    List<ReadingFact> readings(Collection<Long> ids) {
        return sql.sql("""
                select id, taken_on, value, source, submitted_at, receipt from metering.reading_v where id = any (:ids)
                """)
                .param("ids", Sql.column("bigint", ids, id -> id)).query(ReadingFact.class).list();
    }

    record DeclaredFact(
            long id, BillingPeriod period, CubicMetres volume, @Nullable LocalDate documentFrom,
            @Nullable LocalDate documentTo, Instant submittedAt, @Nullable String receipt) {}

    List<DeclaredFact> declared(Collection<Long> ids) {
        return sql.sql("""
                select id, period, volume, document_from, document_to, submitted_at, receipt
                  from metering.hot_water_v where id = any (:ids)
                """)
                .param("ids", Sql.column("bigint", ids, id -> id)).query(DeclaredFact.class).list();
    }

    record TariffFact(
            LocalDate heldOn, Service service, LocalDate validFrom, @Nullable String orderNumber,
            @Nullable LocalDate orderDate) {}

    List<TariffFact> tariffs(Collection<BillingPeriod> months) {
        return sql.sql(Sql.beside(OriginFacts.class, "origin-tariffs.sql"))
                .param("days", Sql.column("date", months, month -> java.sql.Date.valueOf(month.lastDay())))
                .query(TariffFact.class).list();
    }

    record PaperFact(long id, String kind, String number, LocalDate date, Money gross) {}

    List<PaperFact> papers(long contract, BillingPeriod month) {
        return sql.sql("""
                select id, kind, full_number as number, date, gross
                  from documents.document_v
                 where contract_id = :contract and period = :month and revision = 0
                   and kind not in ('ADVANCE_VAT_INVOICE', 'PENALTY_INVOICE')
                 order by array_position(array['INVOICE', 'VAT_INVOICE', 'ACT', 'UTD', 'CORRECTION_INVOICE'], kind), id
                """)
                .param("contract", contract).param("month", month.firstDay()).query(PaperFact.class).list();
    }
}
