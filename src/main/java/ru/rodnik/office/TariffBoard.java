package ru.rodnik.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Price;

/** Tariffs and rates with their days, newest first. */
@Component
@Transactional(readOnly = true)
public class TariffBoard {

    /** One price of a service. */
    public record TariffRow(
            String service, LocalDate validFrom, @Nullable LocalDate validTo, Price netPrice, Price grossPrice,
            @Nullable String orderNumber, @Nullable LocalDate orderDate) {}

    /** One rate of VAT. */
    public record VatRow(LocalDate validFrom, @Nullable LocalDate validTo, BigDecimal percent) {}

    private final JdbcClient sql;

    TariffBoard(JdbcClient sql) {
        this.sql = sql;
    }

    public List<TariffRow> tariffs() {
        return sql.sql("""
                select service, valid_from, valid_to, net_price, gross_price, order_number, order_date
                  from billing.tariff_v order by service, valid_from desc
                """).query(TariffRow.class).list();
    }

    public List<VatRow> vatRates() {
        return sql.sql("select valid_from, valid_to, percent from billing.vat_rate_v order by valid_from desc")
                .query(VatRow.class).list();
    }
}
