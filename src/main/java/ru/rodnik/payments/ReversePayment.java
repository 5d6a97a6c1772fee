package ru.rodnik.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.documents.CloseAdvances;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.payments.PaymentOutcome.Refused;
import ru.rodnik.payments.PaymentOutcome.Reversed;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/**
 * A payment entered by mistake, or whose money was given back, is taken back by a storno; the payment itself stays as it
 * was, and what of it was an advance with a счёт-фактура is closed.
 */
@Service
public class ReversePayment {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final JdbcClient sql;
    private final Clock clock;
    private final OnceOnly onceOnly;
    private final Payments payments;
    private final Allocations allocations;
    private final AllocateAdvances allocateAdvances;
    private final CloseAdvances closeAdvances;
    private final Ledger ledger;
    private final Journal journal;

    ReversePayment(
            JdbcClient sql,
            Clock clock,
            OnceOnly onceOnly,
            Payments payments,
            Allocations allocations,
            AllocateAdvances allocateAdvances,
            CloseAdvances closeAdvances,
            Ledger ledger,
            Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.onceOnly = onceOnly;
        this.payments = payments;
        this.allocations = allocations;
        this.allocateAdvances = allocateAdvances;
        this.closeAdvances = closeAdvances;
        this.ledger = ledger;
        this.journal = journal;
    }

    /** @param reason why, for the journal and the list of payments */
    @Transactional
    public PaymentOutcome reverse(String requestKey, long paymentId, String reason) {
        var payment = payments.find(paymentId);
        if (payment.isEmpty()) {
            return new Refused("Такого платежа нет.");
        }
        if (reason.isBlank()) {
            return new Refused("Укажите, почему платёж сторнируется.");
        }
        var today = LocalDate.now(clock);
        if (ledger.isClosed(BillingPeriod.containing(today))) {
            return new Refused("Текущий месяц закрыт: сторно провести нельзя.");
        }
        var answer = onceOnly.carryOut(requestKey, "reverse:" + paymentId + ":" + reason, () -> {
            if (payment.get().state() == PaymentLine.State.REVERSED) {
                return "";
            }
            return Long.toString(reverse(payment.get(), today, reason.strip()));
        });
        return answer.isEmpty()
                ? new Refused("Этот платёж уже сторнирован.")
                : new Reversed(Long.parseLong(answer));
    }

    private long reverse(PaymentLine payment, LocalDate today, String reason) {
        closeAdvances.begin();
        long id = sql.sql("""
                insert into payments.payment (received_on, document_number, document_date, payer_inn, payer_name, purpose,
                                              amount, subscriber_code, contract_id, entered_at, entered_by, reverses, reason)
                select :today, document_number, document_date, payer_inn, payer_name, 'Сторно: ' || purpose, amount,
                       subscriber_code, contract_id, :now, :by, id, :reason
                  from payments.payment where id = :payment
                returning id
                """)
                .param("today", today).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().id()).param("reason", reason).param("payment", payment.id())
                .query(Long.class).single();
        allocations.takeBack(payment.id());
        var date = payment.documentDate() == null ? payment.receivedOn() : payment.documentDate();
        ledger.reverse("payment:" + payment.id(), today,
                "Сторно оплаты (п/п № " + payment.documentNumber() + " от " + DAY.format(date) + ")");
        allocateAdvances.allocate(allocations.advances(payment.contractId(), payment.contractId()));
        closeAdvances.close(payment.contractId(), payment.id(), today);
        journal.record("payment.reversed", "payment:" + payment.id(), payment.subscriberCode(),
                Map.of("amount", payment.amount().toString(), "reason", reason));
        return id;
    }
}
