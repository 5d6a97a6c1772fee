package ru.rodnik.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.reporting.Reach;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** What an account still has to hand in this month. */
@Repository
public class WaitingWork {

    private final JdbcClient sql;
    private final Clock clock;

    WaitingWork(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One statement; a row a window, the one that closes first before the others. */
    @Transactional(readOnly = true)
    public List<Waiting> of(Reach reach) {
        var today = LocalDate.now(clock);
        return sql.sql(Sql.beside(WaitingWork.class, "waiting.sql"))
                .param("codes", reach.codes()).param("contract", reach.contractId())
                .param("period", BillingPeriod.containing(today).firstDay()).param("today", today)
                .query(Waiting.class).list();
    }
}
