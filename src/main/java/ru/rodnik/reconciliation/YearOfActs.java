package ru.rodnik.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Sql;

/** Whose accounts are reconciled this year: once a year at least, in an act both sides signed (REC-01). */
@Repository
public class YearOfActs {

    /** From this month on the first page of the office reminds of it: a quarter is left. */
    private static final Month REMINDED_FROM = Month.OCTOBER;

    private final JdbcClient sql;
    private final Clock clock;

    YearOfActs(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Subscribers who settled with us this year, each counted by the best of his acts of this year.
     *
     * @param signed the rule is met for them; {@code silent} let the term pass, which is no signature
     */
    public record Standing(int year, long subscribers, long signed, long disputed, long awaited, long silent) {

        public long unsigned() {
            return subscribers - signed;
        }

        public long notBegun() {
            return subscribers - signed - disputed - awaited - silent;
        }
    }

    @Transactional(readOnly = true)
    public Standing standing() {
        var today = LocalDate.now(clock);
        return sql.sql(Sql.beside(YearOfActs.class, "year-of-acts.sql"))
                .param("first", today.withDayOfYear(1)).param("today", today).query(Standing.class).single();
    }

    /** How many subscribers the first page reminds of; zero while the year is young. */
    @Transactional(readOnly = true)
    public long reminder() {
        return LocalDate.now(clock).getMonth().compareTo(REMINDED_FROM) < 0 ? 0 : standing().unsigned();
    }
}
