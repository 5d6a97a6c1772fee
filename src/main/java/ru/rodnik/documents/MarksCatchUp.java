package ru.rodnik.documents;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.documents.HighWaterMarks.SeriesOfYear;

/** A program killed between the commit and the mark writes the mark when it starts again. */
@Component
class MarksCatchUp {

    private final JdbcClient sql;
    private final HighWaterMarks marks;

    MarksCatchUp(JdbcClient sql, HighWaterMarks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    record Counter(String series, int year, long lastNumber) {}

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        sql.sql("select series, year, last_number from documents.series where last_number > 0")
                .query(Counter.class).list()
                .forEach(counter -> marks.raise(new SeriesOfYear(counter.series(), counter.year()),
                        counter.lastNumber()));
    }
}
