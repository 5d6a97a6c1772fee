package ru.rodnik.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Choice;

/** Payments as the office lists them, and the contracts a payment may be entered for. */
@Component
@Transactional(readOnly = true)
public class PaymentBoard {

    /** One payment; a negative amount never stands here, a reversal is its own row. */
    public record PaymentRow(
            long id, LocalDate receivedOn, String documentNumber, @Nullable LocalDate documentDate, String payerName,
            String purpose, Money amount, int subscriberCode, String contract, Instant enteredAt, String enteredBy,
            @Nullable Long reverses, @Nullable String reason, Money allocated, boolean reversed, long total) {}

    /** A contract with whose it is. */
    public record ContractChoice(long id, String number, String payerName, String payerInn, String address) {
        public Choice choice() {
            return Choice.of(Long.toString(id), "№\u00a0" + number + (address.isEmpty() ? "" : ", " + address));
        }
    }

    private final JdbcClient sql;

    PaymentBoard(JdbcClient sql) {
        this.sql = sql;
    }

    public List<PaymentRow> payments(@Nullable SubscriberCode code, long offset, int limit) {
        return sql.sql("""
                select p.id, p.received_on, p.document_number, p.document_date, p.payer_name, p.purpose, p.amount,
                       p.subscriber_code, c.number as contract, p.entered_at, p.entered_by, p.reverses, p.reason,
                       p.allocated, p.reversed, count(*) over () as total
                  from payments.payment_v p join registry.contract_v c on c.id = p.contract_id
                 where cast(:code as int) is null or p.subscriber_code = :code
                 order by p.received_on desc, p.id desc
                 limit :limit offset :offset
                """)
                .param("code", code == null ? null : code.value(), java.sql.Types.INTEGER)
                .param("limit", limit).param("offset", offset)
                .query(PaymentRow.class).list();
    }

    public List<ContractChoice> contractsOf(SubscriberCode code) {
        return sql.sql("""
                select c.id, c.number, s.short_name as payer_name, coalesce(s.inn, '') as payer_inn,
                       coalesce((select min(p.address) from registry.premises_v p where p.contract_id = c.id), '') as address
                  from registry.contract_v c join registry.subscriber_v s on s.subscriber_code = c.subscriber_code
                 where c.subscriber_code = :code order by c.number
                """).param("code", code.value()).query(ContractChoice.class).list();
    }
}
