package ru.rodnik.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.metering.ReadingLimits.Limit;

/** The limits on file; a change is a new row with its first day. */
@Repository
class ReadingLimitRows {

    private static final String HELD = "HELD";

    private final JdbcClient sql;

    ReadingLimitRows(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(String name, BigDecimal threshold, BigDecimal weight) {}

    @Transactional(readOnly = true)
    ReadingLimits on(LocalDate day) {
        var limits = new EnumMap<Doubt, Limit>(Doubt.class);
        var heldFrom = BigDecimal.ONE;
        for (var row : sql.sql("""
                select distinct on (name) name, threshold, weight
                  from metering.reading_limit where valid_from <= :day order by name, valid_from desc
                """).param("day", day).query(Row.class).list()) {
            if (row.name().equals(HELD)) {
                heldFrom = row.threshold();
            } else {
                limits.put(Doubt.valueOf(row.name()), new Limit(row.threshold(), row.weight()));
            }
        }
        return new ReadingLimits(limits, heldFrom);
    }
}
