package ru.rodnik.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.ledger.PostingBatch;
import ru.rodnik.ledger.PostingKind;
import ru.rodnik.payments.AllocationRules.MonthOwed;
import ru.rodnik.payments.Allocations.Filed;
import ru.rodnik.payments.PaymentOutcome.Entered;
import ru.rodnik.payments.PaymentOutcome.Refused;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.registry.Contract;
import ru.rodnik.registry.Contracts;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sql;

/** An employee enters a payment: it is kept, posted and allocated in one transaction, once (PAY-08, T41). */
@Service
public class EnterPayment {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final JdbcClient sql;
    private final Clock clock;
    private final OnceOnly onceOnly;
    private final Contracts contracts;
    private final Debts debts;
    private final Allocations allocations;
    private final Payments payments;
    private final Ledger ledger;
    private final Journal journal;

    EnterPayment(
            JdbcClient sql,
            Clock clock,
            OnceOnly onceOnly,
            Contracts contracts,
            Debts debts,
            Allocations allocations,
            Payments payments,
            Ledger ledger,
            Journal journal) {
        this.sql = sql;
        this.clock = clock;
        this.onceOnly = onceOnly;
        this.contracts = contracts;
        this.debts = debts;
        this.allocations = allocations;
        this.payments = payments;
        this.ledger = ledger;
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
                () -> duplicateOf(payment).map(_ -> "").orElseGet(() -> Long.toString(enter(payment, contract.get()))));
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

    private long enter(NewPayment payment, Contract contract) {
        long id = sql.sql("""
                insert into payments.payment (received_on, document_number, document_date, payer_inn, payer_name, purpose,
                                              amount, subscriber_code, contract_id, entered_at, entered_by)
                values (:receivedOn, :number, :date, :inn, :payer, :purpose, :amount, :code, :contract, :now, :by)
                returning id
                """)
                .param("receivedOn", payment.receivedOn()).param("number", payment.documentNumber().strip())
                .param("date", payment.documentDate()).param("inn", payment.payerInn())
                .param("payer", payment.payerName().strip()).param("purpose", payment.purpose().strip())
                .param("amount", payment.amount().amount()).param("code", contract.subscriberCode().value())
                .param("contract", contract.id()).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().id())
                .query(Long.class).single();
        allocations.file(allocate(payment, contract).stream()
                .map(part -> new Filed(id, contract.subscriberCode(), contract.id(), part.period(), part.amount()))
                .toList());
        ledger.post(new PostingBatch(PostingKind.PAYMENT, POSTING, Map.of("payment", id, "title", title(payment))));
        journal.record("payment.entered", "payment:" + id, contract.subscriberCode(),
                Map.of("amount", payment.amount().toString(), "contract", contract.number(),
                        "document", payment.documentNumber()));
        return id;
    }

    private List<Allocation> allocate(NewPayment payment, Contract contract) {
        var named = PurposeRules.read(payment.purpose(), payment.receivedOn());
        var months = new ArrayList<BillingPeriod>(monthsOf(contract.id(), named.documents()));
        months.addAll(named.periods());
        var owed = debts.of(contract.id()).stream()
                .map(debt -> new MonthOwed(debt.period(), debt.owed()))
                .toList();
        return AllocationRules.allocate(payment.amount(), owed, months);
    }

    private List<BillingPeriod> monthsOf(long contractId, List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                select distinct period from documents.document_v
                 where contract_id = :contract and number = any (:numbers) order by period
                """)
                .param("contract", contractId).param("numbers", Sql.column("bigint", numbers, n -> n))
                .query(BillingPeriod.class).list();
    }

    private static String title(NewPayment payment) {
        var date = payment.documentDate() == null ? payment.receivedOn() : payment.documentDate();
        return "Оплата (п/п № " + payment.documentNumber().strip() + " от " + DAY.format(date) + ")";
    }

    private static final String POSTING = """
            select 'payment:' || p.id as source, :title as title, null::date as period, p.received_on as effective_on,
                   p.subscriber_code, p.contract_id, e.account, e.amount
              from payments.payment p
             cross join lateral (values ('BANK', p.amount), ('RECEIVABLE', -p.amount)) as e(account, amount)
             where p.id = :payment
            """;
}
