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

/** What happened to what was handed in, and which meters need their verification. */
@Repository
public class Messages {

    private static final int VERIFICATION_DAYS_AHEAD = 60;

    private final JdbcClient sql;
    private final Clock clock;

    Messages(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The few that matter most, of this month and the one before. */
    @Transactional(readOnly = true)
    public List<Message> of(Reach reach) {
        var today = LocalDate.now(clock);
        return sql.sql(Sql.beside(Messages.class, "messages.sql"))
                .param("codes", reach.codes()).param("contract", reach.contractId())
                .param("since", BillingPeriod.containing(today).previous().firstDay())
                .param("today", today).param("soon", today.plusDays(VERIFICATION_DAYS_AHEAD))
                .query(Message.class).list();
    }
}
