package ru.rodnik.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.SubscriberCode;

/** Payments within the scope of who asks. */
@Repository
public class Payments {

    private static final String COLUMNS = """
            select p.id, p.received_on, p.document_number, p.document_date, p.payer_inn, p.payer_name, p.purpose, p.amount,
                   p.subscriber_code, p.contract_id, c.number as contract_number, p.entered_at, p.entered_by, p.reverses,
                   p.reason, p.allocated, p.reversed
              from payments.payment_v p join registry.contract_v c on c.id = p.contract_id
            """;

    private final JdbcClient sql;

    Payments(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PaymentLine> of(SubscriberCode subscriber, LocalDate from, LocalDate to) {
        return sql.sql(COLUMNS + """
                 where p.subscriber_code = :subscriber and p.received_on between :from and :to
                 order by p.received_on desc, p.id desc
                """)
                .param("subscriber", subscriber.value()).param("from", from).param("to", to)
                .query(PaymentLine.class).list();
    }

    /** Of everybody, newest first. */
    @Transactional(readOnly = true)
    public List<PaymentLine> latest(int atMost) {
        return sql.sql(COLUMNS + " order by p.id desc limit :atMost").param("atMost", atMost)
                .query(PaymentLine.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<PaymentLine> find(long id) {
        return sql.sql(COLUMNS + " where p.id = :id").param("id", id).query(PaymentLine.class).optional();
    }

    /** Which months a payment pays. */
    @Transactional(readOnly = true)
    public List<Allocation> allocations(long paymentId) {
        return sql.sql("""
                select period, sum(amount) as amount
                  from payments.allocation where payment_id = :payment
                 group by period having sum(amount) <> 0 order by period
                """)
                .param("payment", paymentId).query(Allocation.class).list();
    }
}
