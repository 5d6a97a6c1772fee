package ru.rodnik.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.consumption.Reason;
import ru.rodnik.consumption.ReasonWords;
import ru.rodnik.platform.Export;
import ru.rodnik.shared.BillingPeriod;

/** {@code export volumes}: what was found of each premises in a released month, and why. */
@Component
class MonthVolumesExport implements Export {

    private static final List<String> COLUMNS =
            List.of("period", "contract_number", "premises_id", "medium", "volume_m3", "method", "reason");

    private final JdbcClient sql;

    MonthVolumesExport(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "volumes";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Stream<List<@Nullable Object>> rows(BillingPeriod period) {
        return sql.sql("""
                select to_char(v.period, 'YYYY-MM') as period, c.number as contract_number, p.code as premises_id, v.medium,
                       v.volume as volume_m3, v.method, v.reason
                  from consumption.volume_v v
                  join billing.month_run r on r.id = v.run_id and r.state = 'RELEASED'
                  join registry.contract_v c on c.id = v.contract_id
                  join registry.premises_v p on p.id = v.premises_id
                 where v.period = :period
                 order by c.number, p.code, v.medium, v.method, v.corrected_period nulls first
                """)
                .param("period", period.firstDay()).withFetchSize(1000)
                .query(MonthVolumesExport::cells).stream();
    }

    private static List<@Nullable Object> cells(ResultSet row, int number) throws SQLException {
        var cells = new ArrayList<@Nullable Object>(AS_SELECTED.mapRow(row, number));
        cells.set(COLUMNS.size() - 1, ReasonWords.of(Reason.decode(row.getString("reason"))));
        return cells;
    }
}
