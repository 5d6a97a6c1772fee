package ru.rodnik.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.registry.PremisesUse;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Sheets on which a month's readings are entered, in three statements however many meters there are. */
@Repository
public class ReadingSheets {

    private final JdbcClient sql;
    private final SubmissionWindows windows;
    private final ReadingLimitRows limits;

    ReadingSheets(JdbcClient sql, SubmissionWindows windows, ReadingLimitRows limits) {
        this.sql = sql;
        this.windows = windows;
        this.limits = limits;
    }

    /**
     * The meters in place on that day within the scope of who asks, by contract and address.
     *
     * @param contractId null: of all contracts; of a stranger's there is nothing
     */
    @Transactional(readOnly = true)
    public List<SheetMeter> on(LocalDate day, @Nullable Long contractId) {
        return load(day, contractId, null, ActingScope.codes());
    }

    /** Those of one subscriber, for staff who enter for him; nothing where he is not theirs to see. */
    @Transactional(readOnly = true)
    public List<SheetMeter> ofSubscriber(SubscriberCode code, LocalDate day) {
        return load(day, null, null, Sql.column("int", List.of(code), SubscriberCode::value));
    }

    /** Only these of them. */
    @Transactional(readOnly = true)
    public List<SheetMeter> of(Collection<Long> meterIds, LocalDate day) {
        return load(day, null, meterIds, ActingScope.codes());
    }

    /** Nobody else hands in readings of these meters until the transaction ends (T49); strangers' stay untouched. */
    void lock(Collection<Long> meterIds) {
        sql.sql("""
                select id from metering.meter
                 where id = any (:meters) and (:codes::int[] is null or subscriber_code = any (:codes::int[]))
                 order by id for update
                """)
                .param("meters", Sql.column("bigint", meterIds, id -> id)).param("codes", ActingScope.codes())
                .query(Long.class).list();
    }

    private List<SheetMeter> load(
            LocalDate day, @Nullable Long contractId, @Nullable Collection<Long> meterIds,
            @Nullable SqlArrayValue codes) {
        var rows = sql.sql(Sql.beside(ReadingSheets.class, "sheet-meters.sql"))
                .param("day", day)
                .param("codes", codes)
                .param("contract", contractId)
                .param("meters", meterIds == null ? null : Sql.column("bigint", meterIds, id -> id))
                .query(RecordRows.of(Row.class)).list();
        var dials = dialsOf(rows, BillingPeriod.containing(day));
        var all = windows.all();
        var today = limits.on(day);
        return rows.stream()
                .map(row -> row.meter(
                        dials.getOrDefault(row.meterId(), List.of()),
                        WindowRules.on(day, all, row.use(), row.contractId()), today))
                .toList();
    }

    private Map<Long, List<Dial>> dialsOf(List<Row> rows, BillingPeriod period) {
        record DialOf(long meterId, LocalDate takenOn, CubicMetres value) {}
        return sql.sql(Sql.beside(ReadingSheets.class, "sheet-dials.sql"))
                .param("meters", Sql.column("bigint", rows, Row::meterId))
                .param("period", period.firstDay())
                .query(RecordRows.of(DialOf.class)).stream()
                .collect(groupingBy(DialOf::meterId, mapping(d -> new Dial(d.takenOn(), d.value()), toList())));
    }

    private record Row(
            long meterId,
            String serial,
            Medium medium,
            MeterRole role,
            long premisesId,
            String premisesName,
            String address,
            PremisesUse use,
            long contractId,
            String contractNumber,
            SubscriberCode subscriberCode,
            int digits,
            int decimals,
            LocalDate installedOn,
            CubicMetres initialReading,
            @Nullable LocalDate removedOn,
            @Nullable LocalDate verificationDue,
            @Nullable LocalDate faultyFrom,
            @Nullable Long readingId,
            @Nullable LocalDate takenOn,
            @Nullable CubicMetres value,
            @Nullable ReadingSource source,
            @Nullable ReadingState state,
            @Nullable String reason,
            @Nullable Instant submittedAt,
            @Nullable String receipt) {

        SheetMeter meter(List<Dial> dials, WindowState window, ReadingLimits limits) {
            return new SheetMeter(
                    meterId, serial, medium, role, premisesId, premisesName, address, use, contractId, contractNumber,
                    subscriberCode,
                    new MeterHistory(digits, decimals, installedOn, initialReading, removedOn, verificationDue,
                            faultyFrom, dials),
                    ofMonth(), window, limits);
        }

        private @Nullable ReadOfMonth ofMonth() {
            if (readingId == null || takenOn == null || value == null || source == null || state == null
                    || submittedAt == null) {
                return null;
            }
            return new ReadOfMonth(readingId, takenOn, value, source, state, reason, submittedAt, receipt);
        }
    }
}
