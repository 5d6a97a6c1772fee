package ru.rodnik.metering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.SubscriberCode;

/** Meters in place whose verification is over or ends soon, the earliest first (MTR-06). */
@Repository
public class VerificationList {

    private final JdbcClient sql;

    VerificationList(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A meter of the list.
     *
     * @param remindedBefore the last reminder sent: so many days before the end, none yet
     */
    public record Due(
            long meterId,
            String serial,
            Medium medium,
            MeterRole role,
            String address,
            SubscriberCode subscriberCode,
            String subscriberName,
            @Nullable String phone,
            LocalDate verificationDue,
            @Nullable Integer remindedBefore) {}

    /** How many there are in each part. */
    public record Counts(long over, long week, long month, long twoMonths) {}

    /** Those whose verification ends from the first day to the last. */
    @Transactional(readOnly = true)
    public List<Due> between(LocalDate first, LocalDate last, long offset, int limit) {
        return sql.sql("""
                select m.id as meter_id, m.serial, m.medium, m.role, p.address, m.subscriber_code,
                       s.short_name as subscriber_name, s.phone, m.verification_due, r.days_before as reminded_before
                  from metering.meter m
                  join registry.premises_v p on p.id = m.premises_id
                  join registry.subscriber_v s on s.subscriber_code = m.subscriber_code
                  left join lateral (
                        select min(v.days_before) as days_before from metering.verification_reminder v
                         where v.meter_id = m.id and v.verification_due = m.verification_due) r on true
                 where m.removed_on is null and m.verification_due between :first and :last
                   and (:codes::int[] is null or m.subscriber_code = any (:codes::int[]))
                 order by m.verification_due, p.address, m.id
                 limit :limit offset :offset
                """)
                .param("codes", ActingScope.codes()).param("first", first).param("last", last)
                .param("limit", limit).param("offset", offset)
                .query(Due.class).list();
    }

    @Transactional(readOnly = true)
    public Counts counts(LocalDate today) {
        return sql.sql("""
                select count(*) filter (where verification_due < :today) as over,
                       count(*) filter (where verification_due between :today and :today + 7) as week,
                       count(*) filter (where verification_due between :today + 8 and :today + 30) as month,
                       count(*) filter (where verification_due between :today + 31 and :today + 60) as two_months
                  from metering.meter
                 where removed_on is null and verification_due <= :today + 60
                   and (:codes::int[] is null or subscriber_code = any (:codes::int[]))
                """).param("codes", ActingScope.codes()).param("today", today).query(Counts.class).single();
    }
}
