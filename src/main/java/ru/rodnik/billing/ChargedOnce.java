package ru.rodnik.billing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.audit.Invariant;

/** I-8. */
@Component
class ChargedOnce implements Invariant {

    private final JdbcClient sql;

    ChargedOnce(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String id() {
        return "I-8";
    }

    @Override
    public String says() {
        return "каждое начисление одно: договор, помещение, услуга, способ, месяц, исправляемый месяц";
    }

    @Override
    public List<String> broken() {
        return sql.sql("""
                select 'договор ' || contract_id || ', помещение ' || premises_id || ', ' || service || ', ' || method || ', '
                           || to_char(period, 'YYYY-MM') || ': ' || count(*) as line
                  from billing.charge_v
                 group by contract_id, premises_id, service, method, period, corrected_period, price, vat_percent, sign(volume)
                having count(*) > 1
                 limit 20
                """).query(String.class).list();
    }
}
