package ru.rodnik.billing;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** Ends the collection of a month's readings and volumes: what comes later corrects it in a later month. */
@Service
public class CutOffMonth {

    private final JdbcClient sql;
    private final Clock clock;
    private final Journal journal;

    CutOffMonth(JdbcClient sql, Clock clock, Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.journal = journal;
    }

    /** @return whether it was ended now; not when it had been before */
    @Transactional
    public boolean cutOff(BillingPeriod month) {
        boolean ended = sql.sql("""
                insert into billing.cut_off (period, cut_off_at, cut_off_by)
                select :month, :now, :by
                 where not exists (select from billing.month_run where period = :month)
                    on conflict do nothing
                """)
                .param("month", month.firstDay()).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().id())
                .update() == 1;
        if (ended) {
            journal.record("month.cut-off", "month:" + month, null, Map.of("month", month.toString()));
        }
        return ended;
    }
}
