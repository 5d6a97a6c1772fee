package ru.rodnik.metering;

import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.registry.PremisesUse;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Declared volumes of hot water within the scope of who asks. Judgements are added, the last one is the state. */
@Repository
public class HotWaterVolumes {

    private final JdbcClient sql;
    private final SubmissionWindows windows;

    HotWaterVolumes(JdbcClient sql, SubmissionWindows windows) {
        this.sql = sql;
        this.windows = windows;
    }

    /** A volume about to be filed. */
    record Filing(DeclaredPlace place, HotWaterEntry entry, CubicMetres volume, @Nullable Long scanFileId) {}

    /**
     * Premises that hand in volumes, for the month in which they are charged.
     *
     * @param day today: it decides whether the window is open
     */
    @Transactional(readOnly = true)
    public List<DeclaredPlace> places(BillingPeriod period, LocalDate day, @Nullable Long contractId) {
        return places(period, day, contractId, null);
    }

    List<DeclaredPlace> places(
            BillingPeriod period, LocalDate day, @Nullable Long contractId, @Nullable Collection<Long> premisesIds) {
        var rows = sql.sql(Sql.beside(HotWaterVolumes.class, "declared-places.sql"))
                .param("period", period.firstDay()).param("day", day).param("contract", contractId)
                .param("codes", ActingScope.codes()).param("premises", ids(premisesIds))
                .query(Row.class).list();
        var declared = ofMonth(period, rows);
        var all = windows.all();
        return rows.stream()
                .map(row -> row.place(
                        declared.get(row.premisesId()), WindowRules.on(day, all, row.use(), row.contractId())))
                .toList();
    }

    /** Everything declared from one month to another, the latest month first. */
    @Transactional(readOnly = true)
    public List<DeclaredVolume> between(BillingPeriod from, BillingPeriod until, @Nullable Long contractId) {
        return query(contractId, null, null, from, until, null, true);
    }

    /** What waits to be accepted, the earliest first. */
    @Transactional(readOnly = true)
    public List<DeclaredVolume> waiting() {
        return query(null, null, null, null, null, HotWaterState.SUBMITTED, false).stream()
                .sorted(Comparator.comparing(DeclaredVolume::submittedAt).thenComparingLong(DeclaredVolume::id))
                .toList();
    }

    /** One of them, if whoever asks may see it. */
    @Transactional(readOnly = true)
    public Optional<DeclaredVolume> find(long id) {
        return query(null, id, null, null, null, null, true).stream().findFirst();
    }

    /** Nobody else declares for these premises until the transaction ends. */
    void lock(Collection<Long> premisesIds) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('hot-water/' || id, 42)) from unnest(:premises) as p(id) order by id")
                .param("premises", ids(premisesIds))
                .query((_, _) -> 0).list();
    }

    /** Files them, waiting for the office; what was declared for that month before is superseded. */
    void file(List<Filing> filings, BillingPeriod period, long submissionId, ReadingSource source, Instant at) {
        var by = Acting.current().actor().id();
        sql.sql("""
                insert into metering.hot_water_judgement (hot_water_id, subscriber_code, state, reason, judged_at, judged_by)
                select h.id, h.subscriber_code, 'SUPERSEDED', 'передан новый объём', :at, :by
                  from metering.hot_water h join metering.hot_water_state s on s.hot_water_id = h.id
                 where h.premises_id = any (:premises) and h.period = :period and s.state in ('SUBMITTED', 'ACCEPTED')
                 order by h.id
                """)
                .param("premises", Sql.column("bigint", filings, f -> f.place().premisesId()))
                .param("period", period.firstDay()).param("at", Sql.moment(at)).param("by", by)
                .update();
        sql.sql("""
                with filed as (
                    insert into metering.hot_water (premises_id, subscriber_code, period, volume, not_consumed, document_from,
                                                    document_to, scan_file_id, source, submission_id, submitted_at)
                    select premises_id, subscriber_code, :period, volume, not_consumed, document_from,
                           (document_from + interval '1 month - 1 day')::date, scan_file_id, :source, :submission, :at
                      from unnest(:premises, :codes, :volumes, :notConsumed, :covers, :scans)
                           as f(premises_id, subscriber_code, volume, not_consumed, document_from, scan_file_id)
                    returning id, subscriber_code)
                insert into metering.hot_water_judgement (hot_water_id, subscriber_code, state, judged_at, judged_by)
                select id, subscriber_code, 'SUBMITTED', :at, :by from filed
                """)
                .param("period", period.firstDay()).param("submission", submissionId).param("source", source.name())
                .param("at", Sql.moment(at)).param("by", by)
                .param("premises", Sql.column("bigint", filings, f -> f.place().premisesId()))
                .param("codes", Sql.column("int", filings, f -> f.place().subscriberCode().value()))
                .param("volumes", Sql.column("numeric", filings, f -> f.volume().volume()))
                .param("notConsumed", Sql.column("boolean", filings, f -> f.entry().notConsumed()))
                .param("covers", Sql.column("date", filings, f -> f.entry().covers() == null
                        ? null
                        : Date.valueOf(f.entry().covers().atDay(1))))
                .param("scans", Sql.column("bigint", filings, Filing::scanFileId))
                .update();
    }

    private Map<Long, DeclaredVolume> ofMonth(BillingPeriod period, List<Row> rows) {
        var premises = rows.stream().map(Row::premisesId).toList();
        return query(null, null, premises, period, period, null, false).stream()
                .collect(toMap(DeclaredVolume::premisesId, declared -> declared, HotWaterVolumes::counting));
    }

    /** Of several of a month what counts or waits goes before a refusal, the later before the earlier. */
    private static DeclaredVolume counting(DeclaredVolume later, DeclaredVolume earlier) {
        return later.state() == HotWaterState.REFUSED && earlier.state() != HotWaterState.REFUSED ? earlier : later;
    }

    private List<DeclaredVolume> query(
            @Nullable Long contractId,
            @Nullable Long id,
            @Nullable Collection<Long> premisesIds,
            @Nullable BillingPeriod from,
            @Nullable BillingPeriod until,
            @Nullable HotWaterState state,
            boolean all) {
        return sql.sql(Sql.beside(HotWaterVolumes.class, "declared-volumes.sql"))
                .param("codes", ActingScope.codes()).param("contract", contractId).param("id", id)
                .param("premises", ids(premisesIds))
                .param("from", from == null ? null : from.firstDay())
                .param("until", until == null ? null : until.firstDay())
                .param("state", state == null ? null : state.name()).param("all", all)
                .query(DeclaredVolume.class).list();
    }

    private static @Nullable SqlArrayValue ids(@Nullable Collection<Long> ids) {
        return ids == null ? null : Sql.column("bigint", ids, id -> id);
    }

    private record Row(
            long premisesId,
            String name,
            String address,
            PremisesUse use,
            long contractId,
            String contractNumber,
            SubscriberCode subscriberCode,
            @Nullable CubicMetres usual) {

        DeclaredPlace place(@Nullable DeclaredVolume declared, WindowState window) {
            return new DeclaredPlace(
                    premisesId, name, address, use, contractId, contractNumber, subscriberCode, declared, usual,
                    window);
        }
    }
}
