package ru.rodnik.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/**
 * Takes postings in. The database refuses one that does not sum to zero, one into a closed month, and any change of
 * one that is there (T46); a source that was posted stays as it is.
 */
@Service
public class Ledger {

    private final JdbcClient sql;
    private final Clock clock;
    private final Journal journal;

    Ledger(JdbcClient sql, Clock clock, Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Posts a set in one statement, however many there are, in the caller's transaction.
     *
     * @return how many postings are new
     * @throws org.springframework.dao.DataIntegrityViolationException when one is unbalanced or its month is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int post(PostingBatch batch) {
        return sql.sql(Sql.beside(Ledger.class, "post.sql").replace("/* offered */", batch.entries()))
                .params(batch.parameters())
                .param("kind", batch.kind().name())
                .param("now", Sql.moment(clock.instant()))
                .query((row, _) -> row.getInt("posted")).single();
    }

    /**
     * Takes a posting back by one of the opposite sign that names it. A posting is taken back once at most.
     *
     * @param source of the posting to reverse
     * @param title what the reversal is called on a reconciliation act
     * @return whether it was reversed now; not when it was before, or never was posted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reverse(String source, LocalDate effectiveOn, String title) {
        return sql.sql("""
                with taken_back as (
                    insert into ledger.posting (source, kind, effective_on, posted_at, reverses, title, period)
                    select 'reversal:' || p.id, 'REVERSAL', :effectiveOn, :now, p.id, :title, p.period
                      from ledger.posting p
                     where p.source = :source
                        on conflict do nothing
                    returning id, reverses)
                insert into ledger.entry (posting_id, subscriber_code, contract_id, account, amount, effective_on)
                select t.id, e.subscriber_code, e.contract_id, e.account, -e.amount, :effectiveOn
                  from taken_back t join ledger.entry e on e.posting_id = t.reverses
                """)
                .param("source", source).param("title", title)
                .param("effectiveOn", effectiveOn).param("now", Sql.moment(clock.instant()))
                .update() > 0;
    }

    /** Closes a month for ever: it takes no entry any more. Closing it again changes nothing. */
    @Transactional
    public boolean close(BillingPeriod month) {
        var closed = sql.sql("""
                insert into ledger.closed_month (period, closed_at, closed_by) values (:month, :now, :by)
                on conflict do nothing
                """)
                .param("month", month.firstDay()).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().id())
                .update() == 1;
        if (closed) {
            journal.record("month.closed", "month:" + month, null, Map.of("month", month.toString()));
        }
        return closed;
    }

    @Transactional(readOnly = true)
    public boolean isClosed(BillingPeriod month) {
        return sql.sql("select exists (select from ledger.closed_month where period = :month)")
                .param("month", month.firstDay()).query(Boolean.class).single();
    }
}
