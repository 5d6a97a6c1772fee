package ru.rodnik.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.consumption.ReasonWords;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Charges by run; only those of released runs are shown to anybody. */
@Repository
public class Charges {

    private static final String PRICE_CHANGED = "изменена цена исправляемого месяца";

    private final JdbcClient sql;

    Charges(JdbcClient sql) {
        this.sql = sql;
    }

    /** Released charges of a contract, month by month, premises by premises. */
    @Transactional(readOnly = true)
    public List<ReleasedCharge> of(long contractId, BillingPeriod from, BillingPeriod to) {
        return released(null, contractId, from, to);
    }

    /** The same of all contracts of a subscriber. */
    @Transactional(readOnly = true)
    public List<ReleasedCharge> ofSubscriber(SubscriberCode subscriber, BillingPeriod from, BillingPeriod to) {
        return released(subscriber, null, from, to);
    }

    private List<ReleasedCharge> released(
            @Nullable SubscriberCode subscriber, @Nullable Long contractId, BillingPeriod from, BillingPeriod to) {
        return sql.sql("""
                select c.id, c.period, c.corrected_period, c.subscriber_code, c.contract_id, c.premises_id,
                       p.code as premises, p.name as premises_name, p.address, c.service, c.method, c.volume, c.price,
                       c.price_basis, c.vat_percent as vat_rate, c.net, c.vat, c.gross, c.basis
                  from billing.charge c
                  join billing.month_run r on r.id = c.run_id and r.state = 'RELEASED'
                  join registry.premises_v p on p.id = c.premises_id
                 where (cast(:subscriber as int) is null or c.subscriber_code = :subscriber)
                   and (cast(:contract as bigint) is null or c.contract_id = :contract)
                   and c.period between :from and :to
                 order by c.period, c.contract_id, p.code, c.service, c.corrected_period nulls first, c.id
                """)
                .param("subscriber", subscriber == null ? null : subscriber.value()).param("contract", contractId)
                .param("from", from.firstDay()).param("to", to.firstDay())
                .query(ReleasedCharge.class).list();
    }

    /** Files a set in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    int file(long runId, BillingPeriod month, List<FiledCharge> charges) {
        return sql.sql("""
                insert into billing.charge (run_id, period, corrected_period, subscriber_code, contract_id, premises_id, service,
                                            method, volume, price, price_basis, vat_percent, net, vat, gross, basis)
                select :run, :month, c.corrected, c.code, c.contract, c.premises, c.service, c.method, c.volume, c.price,
                       c.price_basis, c.percent, c.net, c.vat, c.gross, c.basis
                  from unnest(:corrected, :codes, :contracts, :premises, :services, :methods, :volumes, :prices, :priceBases,
                              :percents, :nets, :vats, :grosses, :bases)
                       as c(corrected, code, contract, premises, service, method, volume, price, price_basis, percent, net,
                            vat, gross, basis)
                """)
                .param("run", runId).param("month", month.firstDay())
                .param("corrected", Sql.column("date", charges, c -> firstDay(c.line().corrected())))
                .param("codes", Sql.column("int", charges, c -> c.subject().subscriberCode().value()))
                .param("contracts", Sql.column("bigint", charges, c -> c.subject().contractId()))
                .param("premises", Sql.column("bigint", charges, c -> c.subject().premisesId()))
                .param("services", Sql.column("text", charges, c -> c.line().service().name()))
                .param("methods", Sql.column("text", charges, c -> c.row().method().name()))
                .param("volumes", Sql.column("numeric", charges, c -> c.row().volume().volume()))
                .param("prices", Sql.column("numeric", charges, c -> c.line().price().perCubicMetre()))
                .param("priceBases", Sql.column("text", charges, c -> c.basis().name()))
                .param("percents", Sql.column("numeric", charges, c -> c.line().vatRate().percent()))
                .param("nets", Sql.column("numeric", charges, c -> c.row().net().amount()))
                .param("vats", Sql.column("numeric", charges, c -> c.row().vat().amount()))
                .param("grosses", Sql.column("numeric", charges, c -> c.row().gross().amount()))
                .param("bases", Sql.column("text", charges, Charges::words))
                .update();
    }

    private static String words(FiledCharge charge) {
        return charge.row().reasons().isEmpty() ? PRICE_CHANGED : ReasonWords.of(charge.row().reasons());
    }

    private static java.sql.@Nullable Date firstDay(@Nullable BillingPeriod month) {
        return month == null ? null : java.sql.Date.valueOf(month.firstDay());
    }
}
