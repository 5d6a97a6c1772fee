package ru.rodnik.billing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.audit.Invariant;

/** I-9; the parts sum to the line because the line is only ever their sum. */
@Component
class LinesRecompute implements Invariant {

    private final JdbcClient sql;

    LinesRecompute(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String id() {
        return "I-9";
    }

    @Override
    public String says() {
        return "каждая строка договора пересчитывается из объёма, цены и НДС";
    }

    @Override
    public List<String> broken() {
        return sql.sql("""
                with line as (
                    select run_id, contract_id, service, corrected_period, price, price_basis, vat_percent,
                           sum(volume) as volume, sum(net) as net, sum(vat) as vat, sum(gross) as gross
                      from billing.charge_v
                     group by run_id, contract_id, service, corrected_period, price, price_basis, vat_percent,
                              corrected_period is not null and volume < 0)
                select 'запуск ' || run_id || ', договор ' || contract_id || ', ' || service as line
                  from line
                 where gross <> net + vat
                    or (price_basis = 'NET'
                        and (net <> round(volume * price, 2) or vat <> round(net * vat_percent / 100, 2)))
                    or (price_basis = 'GROSS'
                        and (gross <> round(volume * price, 2)
                             or vat <> round(gross * vat_percent / (100 + vat_percent), 2)))
                 limit 20
                """).query(String.class).list();
    }
}
