package ru.rodnik.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * What time does to meters by itself (MTR-06): 60, 30 and 7 days before the end of a verification the subscriber is
 * reminded, and the day after it the meter is faulty. Safe to repeat, and on several instances at once.
 */
@Component
public class MeterTerms {

    private static final Logger LOG = LoggerFactory.getLogger(MeterTerms.class);

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MeterTerms(JdbcClient sql, Journal journal, Clock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A fault that has begun because a verification is over. */
    private record Begun(String serial, LocalDate fromDay) {}

    /** Runs what is due: each subscriber's faults in a transaction of their own, the reminders in one. */
    public void run() {
        try (var _ = Acting.asSystem("meter-terms")) {
            var today = LocalDate.now(clock);
            List<SubscriberCode> concerned = transaction.execute(_ -> concerned(today));
            if (concerned != null) {
                concerned.forEach(code -> transaction.executeWithoutResult(_ -> beginFaults(code, today)));
            }
            transaction.executeWithoutResult(_ -> remind(today));
        }
    }

    private List<SubscriberCode> concerned(LocalDate today) {
        return sql.sql("""
                select distinct m.subscriber_code as value
                  from metering.meter m
                 where m.removed_on is null and m.verification_due < :today
                   and not exists (select from metering.fault f where f.meter_id = m.id and f.until_day is null)
                 order by value
                """).param("today", today).query(SubscriberCode.class).list();
    }

    private void beginFaults(SubscriberCode code, LocalDate today) {
        var begun = beginFaults(sql, code, null, today);
        if (!begun.isEmpty()) {
            journal.record("meters.verification-expired", "subscriber:" + code, code, Map.of(
                    "meters", begun.stream().map(one -> one.serial() + " с " + one.fromDay()).toList()));
        }
    }

    /** Of one subscriber or of one meter, as it stood on the morning of that day. */
    private static List<Begun> beginFaults(
            JdbcClient sql, @Nullable SubscriberCode code, @Nullable Long meterId, LocalDate today) {
        return sql.sql(Sql.beside(MeterTerms.class, "expired-verifications.sql"))
                .param("code", code == null ? null : code.value()).param("meter", meterId).param("today", today)
                .query(Begun.class).list();
    }

    /** The fault between the end of a verification and that day, before a new verification ends it. */
    static void beginFault(JdbcClient sql, long meterId, LocalDate day) {
        beginFaults(sql, null, meterId, day);
    }

    private void remind(LocalDate today) {
        sql.sql("""
                insert into metering.verification_reminder (meter_id, verification_due, days_before, subscriber_code,
                                                            reminded_at)
                select m.id, m.verification_due,
                       case when m.verification_due - :today <= 7 then 7 when m.verification_due - :today <= 30 then 30 else 60 end,
                       m.subscriber_code, :at
                  from metering.meter m
                 where m.removed_on is null and m.verification_due between :today and :today + 60
                    on conflict do nothing
                """)
                .param("today", today).param("at", Sql.moment(clock.instant().truncatedTo(ChronoUnit.MICROS))).update();
    }

    /** In the web program only: a console command is gone before anything is due. */
    @Component
    @ConditionalOnWebApplication
    static class Timetable {

        private final MeterTerms terms;

        Timetable(MeterTerms terms) {
            this.terms = terms;
        }

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30M")
        void run() {
            try {
                terms.run();
            } catch (RuntimeException e) {
                LOG.error("The terms of meters were not kept; the next run repeats it", e);
            }
        }
    }
}
