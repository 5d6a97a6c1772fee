package ru.rodnik.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.shared.BillingPeriod;

/** Sets the stage for months: a utility with its tariffs, and subscribers as a test needs them. */
@Component
public class WaterTown {

    private final JdbcClient sql;

    WaterTown(JdbcClient sql) {
        this.sql = sql;
    }

    /** The utility and the tariffs of Samara, autumn 2026 (rules 14.1). */
    public void opens() {
        sql.sql("""
                insert into registry.utility (valid_from, name, short_name, inn, kpp, ogrn, address, phone, scan_email,
                                              bank_name, bik, account, correspondent_account, director, chief_accountant)
                values ('2020-01-01', 'ООО «Вымышленные системы»', 'ООО «ВС»', '6300000009', '630001001', '1026300000009',
                        'г. Самара, ул. Пробная, 1', '8 (846) 000-00-00', 'scan@example.org', 'Пробный банк г. Самара',
                        '043601000', '40702810000000000001', '30101810000000000001', 'Первый П. П.', 'Вторая В. В.')
                on conflict do nothing
                """).update();
        for (var tariff : new String[][] {
                {"COLD_WATER", "2026-01-01", "2026-10-01", "42.34", "51.65"},
                {"WASTEWATER", "2026-01-01", "2026-10-01", "24.08", "29.38"},
                {"COLD_WATER", "2026-10-01", "", "48.00", "58.56"},
                {"WASTEWATER", "2026-10-01", "", "27.30", "33.31"}
        }) {
            tariff(tariff[0], LocalDate.parse(tariff[1]), tariff[2].isEmpty() ? null : LocalDate.parse(tariff[2]),
                    tariff[3],
                    tariff[4]);
        }
        sql.sql("insert into billing.vat_rate (valid, percent) values ('[2019-01-01,2026-01-01)', 20), ('[2026-01-01,)', 22)")
                .update();
    }

    private void tariff(String service, LocalDate from, @Nullable LocalDate before, String net, String gross) {
        sql.sql("""
                insert into billing.tariff (service, valid, net_price, gross_price, order_number, order_date)
                values (:service, daterange(:from, :before), :net, :gross, '1', '2025-12-18')
                """)
                .param("service", service).param("from", from).param("before", before)
                .param("net", new BigDecimal(net)).param("gross", new BigDecimal(gross))
                .update();
    }

    /** Another price of the last months, as an order that came late sets it. */
    public void replacePrice(String service, LocalDate from, String net, String gross) {
        sql.sql("""
                update billing.tariff set net_price = :net, gross_price = :gross
                 where service = :service and lower(valid) = :from
                """)
                .param("service", service).param("from", from)
                .param("net", new BigDecimal(net)).param("gross", new BigDecimal(gross))
                .update();
    }

    public void subscriber(int code, String name) {
        sql.sql("""
                insert into registry.subscriber (subscriber_code, kind, name, short_name, inn, kpp, legal_address)
                values (:code, 'LEGAL_ENTITY', :name, :name, '6300000016', '630001001', 'г. Самара, ул. Пробная, 2')
                """)
                .param("code", code).param("name", name).update();
    }

    public long contract(int code, String number, String category, String priceBasis, @Nullable String limit) {
        return sql.sql("""
                insert into registry.contract (number, subscriber_code, signed_on, valid_from, category, price_basis, due_day,
                                               limit_amount)
                values (:number, :code, '2025-01-10', '2025-01-10', :category, :basis, 10, cast(:limit as numeric))
                returning id
                """)
                .param("number", number).param("code", code).param("category", category).param("basis", priceBasis)
                .param("limit", limit)
                .query(Long.class).single();
    }

    /** A premises with cold water and wastewater. */
    public long premises(long contract, int code, String id, String hotWaterSource) {
        return premises(contract, code, id, hotWaterSource, true, true);
    }

    public long premises(
            long contract, int code, String id, String hotWaterSource, boolean coldWater, boolean wastewater) {
        return sql.sql("""
                insert into registry.premises (code, contract_id, subscriber_code, name, address, district, use, cold_water,
                                               wastewater, hot_water_source, inlet_dn_mm, connected_load_m3_h)
                values (:id, :contract, :code, 'Магазин', 'г. Самара, ул. Пробная, 3', 'Ленинский', 'NON_RESIDENTIAL',
                        :coldWater, :wastewater, :source, 20, 1)
                returning id
                """)
                .param("id", id).param("contract", contract).param("code", code).param("source", hotWaterSource)
                .param("coldWater", coldWater).param("wastewater", wastewater)
                .query(Long.class).single();
    }

    public long coldMeter(long premises, int code, String id, LocalDate installedOn, String initial) {
        return sql.sql("""
                insert into metering.meter (code, premises_id, subscriber_code, medium, role, serial, digits, decimals,
                                            installed_on, initial_reading)
                values (:id, :premises, :code, 'COLD_WATER', 'COMMERCIAL', '100-200', 5, 3, :installed, :initial)
                returning id
                """)
                .param("id", id).param("premises", premises).param("code", code).param("installed", installedOn)
                .param("initial", new BigDecimal(initial))
                .query(Long.class).single();
    }

    /** Accepted at that moment. */
    public void reading(long meter, int code, String takenOn, String value, OffsetDateTime judgedAt) {
        var day = LocalDate.parse(takenOn);
        var id = sql.sql("""
                insert into metering.reading (meter_id, subscriber_code, period, taken_on, value, source, submitted_at)
                values (:meter, :code, :month, :day, :value, 'SUBSCRIBER', :at) returning id
                """)
                .param("meter", meter).param("code", code).param("month", BillingPeriod.containing(day).firstDay())
                .param("day", day).param("value", new BigDecimal(value)).param("at", judgedAt)
                .query(Long.class).single();
        sql.sql("""
                insert into metering.reading_judgement (reading_id, subscriber_code, state, judged_at, judged_by)
                values (:id, :code, 'ACCEPTED', :at, 'test')
                """)
                .param("id", id).param("code", code).param("at", judgedAt).update();
    }

    public void hotWater(long premises, int code, String month, String volume, OffsetDateTime judgedAt) {
        var id = sql.sql("""
                insert into metering.hot_water (premises_id, subscriber_code, period, volume, source, submitted_at)
                values (:premises, :code, :month, :volume, 'SUBSCRIBER', :at) returning id
                """)
                .param("premises", premises).param("code", code).param("month", BillingPeriod.of(month).firstDay())
                .param("volume", new BigDecimal(volume)).param("at", judgedAt)
                .query(Long.class).single();
        sql.sql("""
                insert into metering.hot_water_judgement (hot_water_id, subscriber_code, state, judged_at, judged_by)
                values (:id, :code, 'ACCEPTED', :at, 'test')
                """)
                .param("id", id).param("code", code).param("at", judgedAt).update();
    }

    /** Rows of a query as text, for comparing whole states. */
    public List<Map<String, Object>> rows(String query) {
        return sql.sql(query).query().listOfRows();
    }
}
