package ru.rodnik.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** Tariffs and rates of VAT as the orders set them. */
@Repository
public class Tariffs {

    /** A line of a tariff order as a page shows it. */
    public record TariffOrder(
            Service service,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Price netPrice,
            Price grossPrice,
            @Nullable String orderNumber,
            @Nullable LocalDate orderDate) {}

    private final JdbcClient sql;

    Tariffs(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<TariffOrder> orders() {
        return sql.sql("""
                select service, lower(valid) as valid_from, upper(valid) - 1 as valid_to, net_price, gross_price, order_number,
                       order_date
                  from billing.tariff
                 order by lower(valid) desc, service
                """).query(TariffOrder.class).list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<VatPeriod> vat() {
        record VatRow(LocalDate validFrom, @Nullable LocalDate validTo, BigDecimal percent) {}
        return sql.sql("""
                select lower(valid) as valid_from, upper(valid) - 1 as valid_to, percent
                  from billing.vat_rate order by lower(valid) desc
                """)
                .query(VatRow.class).stream()
                .map(row -> new VatPeriod(row.validFrom(), row.validTo(), new VatRate(row.percent())))
                .toList();
    }

    /** What a cubic metre costs, in any month. */
    @Transactional(readOnly = true)
    public Prices prices() {
        return new Prices(
                orders().stream()
                        .map(order -> new Tariff(
                                order.service(), order.validFrom(), order.validTo(), order.netPrice(),
                                order.grossPrice()))
                        .toList(),
                vat());
    }
}
