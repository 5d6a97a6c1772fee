package ru.rodnik.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.office.ClosingBoard.Filter;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** The staff remind subscribers of what they have not handed in: a message in their accounts. */
@Service
public class RemindOfReadings {

    private final JdbcClient sql;
    private final OnceOnly onceOnly;
    private final Journal journal;
    private final Clock clock;

    RemindOfReadings(JdbcClient sql, OnceOnly onceOnly, Journal journal, Clock clock) {
        this.sql = sql;
        this.onceOnly = onceOnly;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Reminds in one statement; who has handed in everything meanwhile, or was reminded today, is left out.
     *
     * @param requestKey the same key reminds once, however often it comes (T41)
     * @param chosen contracts; null: all that the filter finds
     * @return how many were reminded by this request
     */
    @Transactional
    public int remind(
            String requestKey, BillingPeriod month, Filter filter, @Nullable Collection<Long> chosen) {
        var contracts = chosen == null ? null : new TreeSet<>(chosen);
        return Integer
                .parseInt(onceOnly.carryOut(requestKey, "remind|" + month + "|" + filter + "|" + contracts, () -> {
                    int sent = send(month, filter, contracts);
                    if (sent > 0) {
                        journal.record("readings.reminded", "month:" + month, null, Map.of("contracts", sent));
                    }
                    return String.valueOf(sent);
                }));
    }

    private int send(BillingPeriod month, Filter filter, @Nullable Collection<Long> contracts) {
        var now = clock.instant();
        return sql.sql("""
                insert into office.reminder (period, contract_id, subscriber_code, sent_on, sent_at, sent_by, waiting)
                select :month, w.contract_id, w.subscriber_code, :today, :now, :by, sum(w.missing + w.hot_missing)
                  from office.waiting(:month, :today) w
                  join registry.contract_v c on c.id = w.contract_id
                 where (cast(:contracts as bigint[]) is null or w.contract_id = any (cast(:contracts as bigint[])))
                   and (cast(:district as text) is null or w.district = :district)
                   and (cast(:category as text) is null or c.category = :category)
                   and (cast(:use as text) is null or w.use = :use)
                 group by w.contract_id, w.subscriber_code
                on conflict (period, contract_id, sent_on) do nothing
                """)
                .param("month", month.firstDay()).param("today", LocalDate.ofInstant(now, clock.getZone()))
                .param("now", Sql.moment(now)).param("by", Acting.current().actor().id())
                .param("contracts", contracts == null ? null : Sql.column("bigint", contracts, id -> id))
                .param("district", filter.district())
                .param("category", filter.category() == null ? null : filter.category().name())
                .param("use", filter.use() == null ? null : filter.use().name())
                .update();
    }
}
