package ru.rodnik.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.payments.PaymentBook.Known;
import ru.rodnik.payments.PaymentOutcome.Entered;
import ru.rodnik.payments.PaymentOutcome.Refused;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.registry.Contracts;
import ru.rodnik.shared.BillingPeriod;

/** An employee enters a payment: it is kept, posted and allocated in one transaction, once (PAY-08, T41). */
@Service
public class EnterPayment {

    private final JdbcClient sql;
    private final Clock clock;
    private final OnceOnly onceOnly;
    private final Contracts contracts;
    private final Payments payments;
    private final Ledger ledger;
    private final PaymentBook paymentBook;
    private final Journal journal;

    EnterPayment(
            JdbcClient sql,
            Clock clock,
            OnceOnly onceOnly,
            Contracts contracts,
            Payments payments,
            Ledger ledger,
            PaymentBook paymentBook,
            Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.onceOnly = onceOnly;
        this.contracts = contracts;
        this.payments = payments;
        this.ledger = ledger;
        this.paymentBook = paymentBook;
        this.journal = journal;
    }

    /**
     * @throws OnceOnly.KeyReused when the key came with another payment before
     * @throws OnceOnly.InFlight when the same request is being carried out
     */
    @Transactional
    public PaymentOutcome enter(NewPayment payment) {
        var contract = contracts.find(payment.contractId());
        if (contract.isEmpty()) {
            return new Refused("Такого договора нет. Выберите договор из списка.");
        }
        if (objection(payment) instanceof String reason) {
            return new Refused(reason);
        }
        var answer = onceOnly.carryOut(payment.requestKey(), payment.toString(),
                () -> duplicateOf(payment).map(_ -> "").orElseGet(() -> enter(new Known(payment, contract.get()))));
        if (answer.isEmpty()) {
            return new Refused("Такой платёж уже внесён: п/п № " + payment.documentNumber()
                    + " на эту сумму по этому договору. Проверьте список платежей.");
        }
        long id = Long.parseLong(answer);
        var allocated = payments.allocations(id);
        return new Entered(id, allocated, AllocationRules.rest(payment.amount(), allocated));
    }

    private @Nullable String objection(NewPayment payment) {
        if (!payment.amount().isPositive()) {
            return "Сумма платежа должна быть больше нуля.";
        }
        if (payment.receivedOn().isAfter(LocalDate.now(clock))) {
            return "Дата поступления ещё не наступила. Укажите день, когда деньги пришли на счёт.";
        }
        if (payment.documentNumber().isBlank() || payment.payerName().isBlank() || payment.purpose().isBlank()) {
            return "Укажите номер платёжного поручения, плательщика и назначение платежа.";
        }
        var month = BillingPeriod.containing(payment.receivedOn());
        return ledger.isClosed(month)
                ? "Месяц " + month + " закрыт. Внесите платёж днём открытого месяца."
                : null;
    }

    private String enter(Known known) {
        var id = paymentBook.enter(List.of(known)).getFirst();
        journal.record("payment.entered", "payment:" + id, known.contract().subscriberCode(),
                Map.of("amount", known.payment().amount().toString(), "contract", known.contract().number(),
                        "document", known.payment().documentNumber()));
        return id.toString();
    }

    private Optional<Long> duplicateOf(NewPayment payment) {
        return sql.sql("""
                select id from payments.payment_v
                 where contract_id = :contract and document_number = :number and amount = :amount
                   and received_on = :receivedOn and not reversed and reverses is null
                 limit 1
                """)
                .param("contract", payment.contractId()).param("number", payment.documentNumber())
                .param("amount", payment.amount().amount()).param("receivedOn", payment.receivedOn())
                .query(Long.class).optional();
    }
}
