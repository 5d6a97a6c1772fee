package ru.rodnik.payments;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.platform.Export;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** {@code export payments}: what was received in a month; what was taken back or not recognised says so. */
@Component
class PaymentsExport implements Export {

    private final JdbcClient sql;

    PaymentsExport(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "date", "payer_inn", "amount", "document_number", "purpose", "state", "contract_number", "allocated");
    }

    @Override
    public Stream<List<@Nullable Object>> rows(BillingPeriod period) {
        return sql.sql(Sql.beside(PaymentsExport.class, "exported-payments.sql"))
                .param("first", period.firstDay()).param("last", period.lastDay()).withFetchSize(1000)
                .query(AS_SELECTED).stream();
    }
}
