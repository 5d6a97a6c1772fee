package ru.rodnik.billing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.platform.Export;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** {@code export charges}: what a released month was charged, premises by premises. */
@Component
class ChargesExport implements Export {

    private final JdbcClient sql;

    ChargesExport(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "charges";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "period", "contract_number", "premises_id", "service", "volume_m3", "method", "price", "price_basis",
                "net",
                "vat_percent", "vat", "gross", "basis", "corrected_period");
    }

    @Override
    public Stream<List<@Nullable Object>> rows(BillingPeriod period) {
        return sql.sql(Sql.beside(ChargesExport.class, "charges-export.sql"))
                .param("period", period.firstDay()).withFetchSize(1000)
                .query(AS_SELECTED).stream();
    }
}
