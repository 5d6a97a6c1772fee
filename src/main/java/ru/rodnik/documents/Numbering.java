package ru.rodnik.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.HighWaterMarks.SeriesOfYear;
import ru.rodnik.shared.Sql;

/**
 * Gives numbers without gaps and in the order of dates (T43): the counter is a row of the transaction that issues the
 * papers, so that a transaction that fails gives its numbers back.
 */
@Component
class Numbering {

    private final JdbcClient sql;
    private final Clock clock;
    private final HighWaterMarks marks;
    private final Journal journal;

    Numbering(JdbcClient sql, Clock clock, HighWaterMarks marks, Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.marks = marks;
        this.journal = journal;
    }

    /** No other transaction numbers papers of these series until this one ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<String> series) {
        for (var one : series.stream().sorted().toList()) {
            sql.sql("select pg_advisory_xact_lock(hashtextextended('documents.series/' || :series, 43))")
                    .param("series", one).query((row, _) -> one).single();
        }
    }

    /**
     * The day papers of these series may carry: the wanted one, or the last day of the series where that is later. No
     * other transaction numbers papers of these series until this one ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate dateNotBefore(LocalDate wanted, Collection<String> series) {
        lock(series);
        return sql.sql("""
                select greatest(:wanted, max(last_date)) as last_date
                  from documents.series where series = any (:series)
                """)
                .param("wanted", wanted).param("series", Sql.column("text", series, s -> s))
                .query(LocalDate.class).single();
    }

    /**
     * The first of so many numbers that follow each other.
     *
     * @param date from {@link #dateNotBefore} of the same transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long take(String series, LocalDate date, int count) {
        var counter = new SeriesOfYear(series, date.getYear());
        long last = lastOf(counter, date);
        long mark = marks.of(counter);
        if (mark > last) {
            voidNumbers(counter, last + 1, mark);
            last = mark;
        }
        long next = last + count;
        sql.sql("""
                update documents.series set last_number = :next, last_date = :date where series = :series and year = :year
                """)
                .param("next", next).param("date", date).param("series", series).param("year", counter.year())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                marks.raise(counter, next);
            }
        });
        return last + 1;
    }

    private long lastOf(SeriesOfYear counter, LocalDate date) {
        sql.sql("""
                insert into documents.series (series, year, last_number, last_date) values (:series, :year, 0, :date)
                on conflict do nothing
                """)
                .param("series", counter.series()).param("year", counter.year()).param("date", date)
                .update();
        return sql.sql("select last_number from documents.series where series = :series and year = :year for update")
                .param("series", counter.series()).param("year", counter.year())
                .query(Long.class).single();
    }

    /** Given before the database was set back to an earlier moment; somebody may hold a paper with such a number. */
    private void voidNumbers(SeriesOfYear counter, long first, long last) {
        sql.sql("""
                insert into documents.voided_number (series, year, number, reason, voided_at)
                select :series, :year, n, 'Номер был выдан до восстановления базы из копии', :now
                  from generate_series(:first, :last) as n
                """)
                .param("series", counter.series()).param("year", counter.year())
                .param("first", first).param("last", last).param("now", Sql.moment(clock.instant()))
                .update();
        journal.record("numbers.voided", "series:" + counter.series() + "/" + counter.year(), null,
                Map.of("first", first, "last", last));
    }
}
