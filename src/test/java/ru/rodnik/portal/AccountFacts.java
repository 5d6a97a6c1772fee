package ru.rodnik.portal;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.shared.BillingPeriod;

/** Facts of an account, put into the tables as the modules would have put them: sentences for tests of pages. */
public final class AccountFacts {

    private final JdbcClient sql;

    public AccountFacts(JdbcClient sql) {
        this.sql = sql;
    }

    public void subscriber(int code, String name) {
        sql.sql("""
                insert into registry.subscriber (subscriber_code, kind, name, short_name, inn, kpp, ogrn, legal_address, email, phone)
                values (:code, 'LEGAL_ENTITY', :name, :name, '6316000103', '631601001', '1026300000100',
                        '443110, г. Самара, ул. Ново-Садовая, 24', 'office@example.org', '(846) 200-01-01')
                """).param("code", code).param("name", name).update();
    }

    public long contract(int code, String number) {
        return sql.sql("""
                insert into registry.contract (number, subscriber_code, signed_on, valid_from, category, price_basis, due_day)
                values (:number, :code, '2024-12-20', '2025-01-01', 'LEGAL_OTHER', 'NET', 10) returning id
                """).param("code", code).param("number", number).query(Long.class).single();
    }

    public long premises(int code, long contract, String premisesCode, String address) {
        return sql.sql("""
                insert into registry.premises (code, contract_id, subscriber_code, name, address, district, use, cold_water,
                                               wastewater, hot_water_source)
                values (:premises, :contract, :code, 'Магазин', :address, 'Октябрьский', 'NON_RESIDENTIAL', true, true,
                        'EXTERNAL_SUPPLIER') returning id
                """).param("code", code).param("contract", contract).param("premises", premisesCode)
                .param("address", address).query(Long.class).single();
    }

    public long meter(int code, long premises, String serial) {
        return sql.sql("""
                insert into metering.meter (code, premises_id, subscriber_code, medium, role, serial, digits, decimals,
                                            installed_on, initial_reading)
                values (:serial, :premises, :code, 'COLD_WATER', 'COMMERCIAL', :serial, 5, 0, '2025-01-01', 0) returning id
                """).param("code", code).param("premises", premises).param("serial", serial)
                .query(Long.class).single();
    }

    public void reading(int code, long meter, LocalDate on, int dial, String state) {
        var id = sql.sql("""
                insert into metering.reading (meter_id, subscriber_code, period, taken_on, value, source, submitted_at)
                values (:meter, :code, date_trunc('month', cast(:on as date)), :on, :dial, 'SUBSCRIBER', now()) returning id
                """).param("meter", meter).param("code", code).param("on", on).param("dial", dial)
                .query(Long.class).single();
        sql.sql("""
                insert into metering.reading_judgement (reading_id, subscriber_code, state, reason, judged_at, judged_by)
                values (:reading, :code, :state, null, now(), 'test')
                """).param("reading", id).param("code", code).param("state", state).update();
    }

    public void hotWater(int code, long premises, BillingPeriod period, int volume, String state, String reason) {
        var id = sql.sql("""
                insert into metering.hot_water (premises_id, subscriber_code, period, volume, source, submitted_at)
                values (:premises, :code, :period, :volume, 'SUBSCRIBER', now()) returning id
                """).param("premises", premises).param("code", code).param("period", period.firstDay())
                .param("volume", volume).query(Long.class).single();
        sql.sql("""
                insert into metering.hot_water_judgement (hot_water_id, subscriber_code, state, reason, judged_at, judged_by)
                values (:hotWater, :code, :state, :reason, now(), 'test')
                """).param("hotWater", id).param("code", code).param("state", state).param("reason", reason).update();
    }

    public long releasedRun(BillingPeriod period) {
        return sql.sql("""
                insert into billing.month_run (period, number, state, started_at, started_by, released_at, released_by)
                values (:period, 1, 'RELEASED', now(), 'test', now(), 'test') returning id
                """).param("period", period.firstDay()).query(Long.class).single();
    }

    /** Cold water at 48.00 and wastewater at 27.30 without 22 % VAT, the second as much as the first. */
    public void charged(int code, long contract, long premises, long run, BillingPeriod period, int volume) {
        charge(code, contract, premises, run, period, "COLD_WATER", "METER", volume, "48.00",
                "METERED|19-048217|" + period.previous().lastDay() + "|1000|" + period.lastDay() + "|"
                        + (1000 + volume),
                "показания 1000 и " + (1000 + volume));
        charge(code, contract, premises, run, period, "WASTEWATER", "BALANCE", volume, "27.30",
                "BALANCE|" + volume + "|0|0|0|0", "холодная вода " + volume);
    }

    private void charge(
            int code, long contract, long premises, long run, BillingPeriod period, String service, String method,
            int volume, String price, String reason, String basis) {
        sql.sql("""
                insert into consumption.volume (run_id, period, subscriber_code, contract_id, premises_id, medium, method, volume, reason)
                values (:run, :period, :code, :contract, :premises, :service, :method, :volume, :reason)
                """)
                .param("run", run).param("period", period.firstDay()).param("code", code).param("contract", contract)
                .param("premises", premises).param("service", service).param("method", method).param("volume", volume)
                .param("reason", reason).update();
        sql.sql("""
                insert into billing.charge (run_id, period, subscriber_code, contract_id, premises_id, service, method, volume,
                                            price, price_basis, vat_percent, net, vat, gross, basis)
                select :run, :period, :code, :contract, :premises, :service, :method, :volume, c.price, 'NET', 22, c.net,
                       round(c.net * 0.22, 2), c.net + round(c.net * 0.22, 2), :basis
                  from (select cast(:price as numeric) as price, round(:volume * cast(:price as numeric), 2) as net) as c
                """)
                .param("run", run).param("period", period.firstDay()).param("code", code).param("contract", contract)
                .param("premises", premises).param("service", service).param("method", method).param("volume", volume)
                .param("price", price).param("basis", basis).update();
    }

    public long paper(int code, long contract, long run, BillingPeriod period, String kind, long number, String gross) {
        return sql.sql("""
                insert into documents.document (kind, series, year, number, date, issued_on, issued_at, period, run_id,
                        subscriber_code, contract_id, net, vat, gross, content, sha256_content, verify_code)
                values (:kind, :kind, 2026, :number, :date, :date, now(), :period, :run, :code, :contract, 0, :gross,
                        :gross, '{}', repeat('a', 64), :kind || :number)
                returning id
                """)
                .param("kind", kind).param("number", number).param("date", period.lastDay())
                .param("period", period.firstDay()).param("run", run).param("code", code).param("contract", contract)
                .param("gross", new java.math.BigDecimal(gross)).query(Long.class).single();
    }

    /** Above zero the subscriber owes more. */
    public void owed(int code, long contract, String kind, LocalDate on, String amount, String source, String title) {
        var posting = sql.sql("""
                insert into ledger.posting (source, kind, effective_on, posted_at, title, period)
                values (:source, :kind, :on, now(), :title, date_trunc('month', cast(:on as date))) returning id
                """).param("source", source).param("kind", kind).param("on", on).param("title", title)
                .query(Long.class).single();
        sql.sql("""
                insert into ledger.entry (posting_id, subscriber_code, contract_id, account, amount, effective_on)
                select :posting, :code, :contract, e.account, e.sign * cast(:amount as numeric), :on
                  from (values ('RECEIVABLE', 1), ('BANK', -1)) as e(account, sign)
                """).param("posting", posting).param("code", code).param("contract", contract)
                .param("amount", amount).param("on", on).update();
    }

    /** A payment that was counted to a month; the posting comes by {@link #owed}. */
    public void paid(int code, long contract, LocalDate on, String amount, BillingPeriod month) {
        var payment = sql.sql("""
                insert into payments.payment (received_on, document_number, payer_name, purpose, amount, subscriber_code,
                                              contract_id, entered_at, entered_by)
                values (:on, '45', 'Плательщик', 'Оплата', cast(:amount as numeric), :code, :contract, now(), 'test') returning id
                """).param("on", on).param("amount", amount).param("code", code).param("contract", contract)
                .query(Long.class).single();
        sql.sql("""
                insert into payments.allocation (payment_id, subscriber_code, contract_id, period, amount, allocated_at)
                values (:payment, :code, :contract, :month, cast(:amount as numeric), now())
                """).param("payment", payment).param("code", code).param("contract", contract)
                .param("month", month.firstDay()).param("amount", amount).update();
    }

    public void utility() {
        sql.sql("""
                insert into registry.utility (valid_from, name, short_name, inn, kpp, ogrn, address, phone, scan_email, bank_name,
                        bik, account, correspondent_account, director, chief_accountant)
                values ('2020-01-01', 'ООО «Водоканал»', 'Водоканал', '6312100001', '631201001', '1026300000100', 'Самара', '(846) 000-00-00',
                        'scan@example.org', 'Банк', '043601607', '40702810000000000001', '30101810200000000607', 'Д', 'Б')
                on conflict do nothing
                """).update();
    }
}
