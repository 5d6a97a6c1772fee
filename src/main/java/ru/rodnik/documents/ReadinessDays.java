package ru.rodnik.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.registry.WorkingDays;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** The published day by which the papers of a month are ready: a day of the next month, moved to a working day. */
@Component
public class ReadinessDays {

    public static final int LAST_DAY = 28;

    private final JdbcClient sql;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final Journal journal;

    ReadinessDays(JdbcClient sql, Clock clock, WorkingDays workingDays, Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.workingDays = workingDays;
        this.journal = journal;
    }

    /** A day of the next month, and the month from which on it holds. */
    public record Rule(BillingPeriod validFrom, int day) {}

    @Transactional(readOnly = true)
    public LocalDate of(BillingPeriod month) {
        var rule = rules().stream().filter(one -> !month.isBefore(one.validFrom())).findFirst().orElseThrow();
        return workingDays.onOrAfter(month.next().firstDay().withDayOfMonth(rule.day()));
    }

    /** The latest first; of two for one month only the one that was set last. */
    @Transactional(readOnly = true)
    public List<Rule> rules() {
        return sql.sql("""
                select distinct on (valid_from) valid_from, day
                  from documents.readiness order by valid_from desc, id desc
                """).query(Rule.class).list();
    }

    /**
     * Promises another day.
     *
     * @param from the first month it holds for
     * @param day 1 to {@link #LAST_DAY}, of the month after
     */
    @Transactional
    public void promise(BillingPeriod from, int day) {
        var actor = Acting.current().actor();
        sql.sql("""
                insert into documents.readiness (valid_from, day, set_at, set_by) values (:from, :day, :now, :by)
                """)
                .param("from", from.firstDay()).param("day", day).param("now", Sql.moment(clock.instant()))
                .param("by", actor.id()).update();
        journal.record("readiness.promised", "month:" + from, null, Map.of("day", day));
    }
}
