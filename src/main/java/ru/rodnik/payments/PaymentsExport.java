package ru.rodnik.payments;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.platform.Export;
import ru.rodnik.shared.BillingPeriod;

/** {@code export payments}: what was received in a month; one that was taken back says so. */
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
        return sql.sql("""
                select p.received_on as date, p.payer_inn, p.amount, p.document_number, p.purpose,
                       case when p.reversed then 'REVERSED' when p.allocated = p.amount then 'ALLOCATED' else 'PARTLY' end
                           as state,
                       c.number as contract_number, p.allocated
                  from payments.payment_v p join registry.contract_v c on c.id = p.contract_id
                 where p.received_on between :first and :last and p.reverses is null
                 order by p.received_on, p.payer_inn collate "C" nulls first, p.amount, p.document_number collate "C", p.id
                """)
                .param("first", period.firstDay()).param("last", period.lastDay()).withFetchSize(1000)
                .query(AS_SELECTED).stream();
    }
}
