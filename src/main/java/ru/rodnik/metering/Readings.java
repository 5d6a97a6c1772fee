package ru.rodnik.metering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** Readings on file. Nothing is ever changed: judgements are added, the last one is the state. */
@Repository
class Readings {

    private final JdbcClient sql;

    Readings(JdbcClient sql) {
        this.sql = sql;
    }

    /** A reading about to be filed with the verdict on it. */
    record Filing(SheetMeter meter, ReadingEntry entry, ReadingVerdict verdict, LocalDate takenOn) {

        Assessment assessment() {
            return meter.assess(entry, takenOn);
        }

        String state() {
            return verdict instanceof ReadingVerdict.Held ? "HELD" : "ACCEPTED";
        }

        String reason() {
            return verdict instanceof ReadingVerdict.Held held ? held.reason() : "";
        }

        String doubts() {
            var confirmed = switch (verdict) {
                case ReadingVerdict.Accepted accepted -> accepted.confirmed();
                case ReadingVerdict.Held held -> held.confirmed();
                case ReadingVerdict.Unconfirmed _,ReadingVerdict.Refused _ -> Set.<Doubt>of();
            };
            return String.join(",", confirmed.stream().map(Doubt::name).sorted().toList());
        }
    }

    /** Files them in two statements; what counted or waited in that month is superseded and stays in the history. */
    void file(List<Filing> filings, long submissionId, ReadingSource source, LocalDate takenOn, Instant at) {
        var period = BillingPeriod.containing(takenOn);
        supersede(filings.stream().map(f -> f.meter().meterId()).toList(), period, at);
        sql.sql("""
                with filed as (
                    insert into metering.reading (meter_id, subscriber_code, period, taken_on, value, source, submission_id,
                                                  submitted_at, confirmed)
                    select meter_id, subscriber_code, :period::date, :takenOn::date, value, :source, :submission::bigint,
                           :at::timestamptz,
                           case when doubts = '' then '{}'::text[] else string_to_array(doubts, ',') end
                      from unnest(:meters::bigint[], :codes::int[], :values::numeric[], :doubts::text[])
                           as f(meter_id, subscriber_code, value, doubts)
                    returning id, meter_id, subscriber_code)
                insert into metering.reading_judgement (reading_id, subscriber_code, state, reason, judged_at, judged_by)
                select filed.id, filed.subscriber_code, v.state, nullif(v.reason, ''), :at::timestamptz, :by
                  from filed join unnest(:meters::bigint[], :states::text[], :reasons::text[])
                       as v(meter_id, state, reason) using (meter_id)
                """)
                .param("period", period.firstDay()).param("takenOn", takenOn).param("source", source.name())
                .param("submission", submissionId).param("at", Sql.moment(at))
                .param("by", Acting.current().actor().id())
                .param("meters", column("bigint", filings, f -> f.meter().meterId()))
                .param("codes", column("int", filings, f -> f.meter().subscriberCode().value()))
                .param("values",
                        column("numeric", filings, f -> f.entry().value(f.meter().history().decimals()).orElseThrow()))
                .param("doubts", column("text", filings, Filing::doubts))
                .param("states", column("text", filings, Filing::state))
                .param("reasons", column("text", filings, Filing::reason))
                .update();
        keepDoubts(filings, submissionId);
    }

    private record Doubted(long meterId, String doubt, BigDecimal weight, String because) {}

    private record Stake(long meterId, BigDecimal probability, BigDecimal volume) {}

    /** What speaks against them, where anything does, and what is at stake. */
    private void keepDoubts(List<Filing> filings, long submissionId) {
        var doubts = new ArrayList<Doubted>();
        var stakes = new ArrayList<Stake>();
        for (var filing : filings) {
            var assessment = filing.assessment();
            assessment.suspicions().forEach(one -> doubts.add(new Doubted(
                    filing.meter().meterId(), one.doubt().name(), one.weight(), one.because())));
            if (assessment.probability().signum() > 0) {
                stakes.add(new Stake(filing.meter().meterId(), assessment.probability(),
                        assessment.atStake().volume()));
            }
        }
        if (!doubts.isEmpty()) {
            sql.sql("""
                    insert into metering.reading_doubt (reading_id, doubt, subscriber_code, weight, because)
                    select r.id, d.doubt, r.subscriber_code, d.weight, d.because
                      from unnest(:meters, :doubts, :weights, :reasons) as d(meter_id, doubt, weight, because)
                      join metering.reading r on r.meter_id = d.meter_id and r.submission_id = :submission
                    """)
                    .param("submission", submissionId).param("meters", Sql.column("bigint", doubts, Doubted::meterId))
                    .param("doubts", Sql.column("text", doubts, Doubted::doubt))
                    .param("weights", Sql.column("numeric", doubts, Doubted::weight))
                    .param("reasons", Sql.column("text", doubts, Doubted::because)).update();
        }
        if (!stakes.isEmpty()) {
            sql.sql("""
                    insert into metering.reading_stake (reading_id, subscriber_code, probability, volume)
                    select r.id, r.subscriber_code, k.probability, k.volume
                      from unnest(:meters, :probabilities, :volumes) as k(meter_id, probability, volume)
                      join metering.reading r on r.meter_id = k.meter_id and r.submission_id = :submission
                    """)
                    .param("submission", submissionId).param("meters", Sql.column("bigint", stakes, Stake::meterId))
                    .param("probabilities", Sql.column("numeric", stakes, Stake::probability))
                    .param("volumes", Sql.column("numeric", stakes, Stake::volume)).update();
        }
    }

    private void supersede(List<Long> meterIds, BillingPeriod period, Instant at) {
        sql.sql("""
                insert into metering.reading_judgement (reading_id, subscriber_code, state, reason, judged_at, judged_by)
                select s.reading_id, s.subscriber_code, 'SUPERSEDED', 'передано новое показание', :at::timestamptz, :by
                  from metering.reading_state s
                 where s.meter_id = any (:meters) and s.period = :period and s.state in ('ACCEPTED', 'HELD')
                 order by s.reading_id
                """)
                .param("meters", Sql.column("bigint", meterIds, id -> id)).param("period", period.firstDay())
                .param("at", Sql.moment(at)).param("by", Acting.current().actor().id())
                .update();
    }

    private static SqlArrayValue column(String type, List<Filing> filings, Function<Filing, Object> value) {
        return Sql.column(type, filings, value);
    }
}
