package ru.rodnik.metering;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.platform.Export;
import ru.rodnik.shared.BillingPeriod;

/** {@code export readings}: every reading of the month, whatever became of it (contract §3). */
@Component
class ReadingsExport implements Export {

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient sql;
    private final ZoneId zone;

    ReadingsExport(JdbcClient sql, @Value("${rodnik.zone}") ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "readings";
    }

    @Override
    public List<String> columns() {
        return List.of("meter_id", "taken_on", "value", "source", "state", "submitted_at", "receipt");
    }

    @Override
    public Stream<List<@Nullable Object>> rows(BillingPeriod period) {
        return sql.sql("""
                select m.code, r.taken_on, r.value, r.source, r.state,
                       to_char(r.submitted_at at time zone :zone, 'YYYY-MM-DD"T"HH24:MI:SS'), r.receipt
                  from metering.reading_v r join metering.meter m on m.id = r.meter_id
                 where r.period = :period
                 order by m.code, r.taken_on, r.id
                """)
                .param("period", period.firstDay()).param("zone", zone.getId())
                .withFetchSize(ROWS_AT_ONCE)
                .query(AS_SELECTED).stream();
    }
}
