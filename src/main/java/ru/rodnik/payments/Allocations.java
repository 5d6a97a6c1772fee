package ru.rodnik.payments;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.documents.AdvanceMoney;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Writes which month's debt a payment pays. */
@Repository
class Allocations implements AdvanceMoney {

    record Filed(long paymentId, SubscriberCode subscriberCode, long contractId, BillingPeriod period, Money amount) {}

    /** A payment of which something is an advance. */
    record Advance(long paymentId, SubscriberCode subscriberCode, long contractId, Money left) {}

    private final JdbcClient sql;
    private final Clock clock;

    Allocations(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void file(List<Filed> allocations) {
        sql.sql("""
                insert into payments.allocation (payment_id, subscriber_code, contract_id, period, amount, allocated_at)
                select a.payment, a.code, a.contract, a.period, a.amount, :now
                  from unnest(:payments, :codes, :contracts, :periods, :amounts) as a(payment, code, contract, period, amount)
                """)
                .param("now", Sql.moment(clock.instant()))
                .param("payments", Sql.column("bigint", allocations, Filed::paymentId))
                .param("codes", Sql.column("int", allocations, a -> a.subscriberCode().value()))
                .param("contracts", Sql.column("bigint", allocations, Filed::contractId))
                .param("periods", Sql.column("date", allocations, a -> java.sql.Date.valueOf(a.period().firstDay())))
                .param("amounts", Sql.column("numeric", allocations, a -> a.amount().amount()))
                .update();
    }

    /** What a payment paid is owed again. */
    void takeBack(long paymentId) {
        sql.sql("""
                insert into payments.allocation (payment_id, subscriber_code, contract_id, period, amount, allocated_at)
                select payment_id, subscriber_code, contract_id, period, -sum(amount), :now
                  from payments.allocation where payment_id = :payment
                 group by payment_id, subscriber_code, contract_id, period having sum(amount) <> 0
                """)
                .param("payment", paymentId).param("now", Sql.moment(clock.instant())).update();
    }

    @Override
    public List<Left> left(long firstContract, long lastContract) {
        return advances(firstContract, lastContract).stream()
                .map(advance -> new Left(advance.contractId(), advance.paymentId(), advance.left())).toList();
    }

    /** Advances of a range of contracts, the earliest received first. */
    List<Advance> advances(long firstContract, long lastContract) {
        return sql.sql("""
                select id as payment_id, subscriber_code, contract_id, amount - allocated as "left"
                  from payments.payment_v
                 where contract_id between :first and :last and not reversed and reverses is null and allocated < amount
                 order by contract_id, received_on, id
                """)
                .param("first", firstContract).param("last", lastContract)
                .query(RecordRows.of(Advance.class)).list();
    }
}
