package ru.rodnik.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.payments.EnterPayments;
import ru.rodnik.payments.NewPayment;
import ru.rodnik.print.Words;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** Payments of the months behind today: most in time, some late, in parts or ahead, and a few not at all. */
@Component
class PaymentsStep implements DemoStep {

    private static final BigDecimal AHEAD = new BigDecimal("1.2");
    private static final int DAYS_LATE = 24;
    private static final BillingPeriod FIRST = BillingPeriod.of("2024-01");

    private final JdbcClient sql;
    private final EnterPayments enterPayments;
    private final TransactionTemplate transaction;

    PaymentsStep(JdbcClient sql, EnterPayments enterPayments, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.enterPayments = enterPayments;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public int order() {
        return 40;
    }

    /** All in one transaction, so that a step carried out again finds all of them or none. */
    @Override
    public void carryOut(DemoDays days) {
        transaction.executeWithoutResult(_ -> {
            if (sql.sql("select exists (select from payments.payment_v)").query(Boolean.class).single()) {
                return;
            }
            var payments = new ArrayList<NewPayment>();
            invoices().forEach(invoice -> payments.addAll(paymentsOf(invoice, days)));
            payments.sort(Comparator.comparing(NewPayment::receivedOn).thenComparingLong(NewPayment::contractId));
            if (!payments.isEmpty()) {
                enterPayments.enter(payments);
            }
        });
    }

    record Invoice(
            long contractId,
            String contractNumber,
            int subscriberCode,
            String payer,
            @Nullable String inn,
            long number,
            LocalDate date,
            BillingPeriod period,
            Money gross) {}

    private List<Invoice> invoices() {
        return sql.sql("""
                select d.contract_id, c.number as contract_number, d.subscriber_code, s.name as payer, s.inn, d.number, d.date,
                       d.period, d.gross
                  from documents.document_v d
                  join registry.contract_v c on c.id = d.contract_id
                  join registry.subscriber_v s on s.subscriber_code = d.subscriber_code
                 where d.kind = 'INVOICE'
                 order by d.period, c.number
                """).query(Invoice.class).list();
    }

    private static List<NewPayment> paymentsOf(Invoice invoice, DemoDays days) {
        var day = invoice.period().next().firstDay().plusDays(4 + invoice.number() % 5);
        var payments = switch (PayingHabit.of(invoice.subscriberCode())) {
            case PUNCTUAL -> List.of(payment(invoice, day, invoice.gross(), 1));
            case LATE -> List.of(payment(invoice, day.plusDays(DAYS_LATE), invoice.gross(), 1));
            case DEBTOR -> invoice.period().monthsUntil(days.months().last()) < PayingHabit.MONTHS_OWED
                    ? List.<NewPayment>of()
                    : List.of(payment(invoice, day, invoice.gross(), 1));
            case PREPAYER -> List.of(
                    payment(invoice, day, Money.rounded(invoice.gross().amount().multiply(AHEAD)), 1));
            case IN_PARTS -> inParts(invoice, day);
        };
        return payments.stream().filter(payment -> !payment.receivedOn().isAfter(days.today())).toList();
    }

    private static List<NewPayment> inParts(Invoice invoice, LocalDate day) {
        var half = Money.ofKopecks(invoice.gross().kopecks() / 2);
        return half.isZero()
                ? List.of(payment(invoice, day, invoice.gross(), 1))
                : List.of(payment(invoice, day, half, 1),
                        payment(invoice, day.plusDays(10), invoice.gross().minus(half), 2));
    }

    private static NewPayment payment(Invoice invoice, LocalDate day, Money amount, int part) {
        var orders = FIRST.monthsUntil(invoice.period()) * (3 + invoice.subscriberCode() % 5) + part;
        var number = Long.toString(Math.floorMod(invoice.subscriberCode() * 7L, 300) + orders);
        return new NewPayment(
                "demo", day, number, day, invoice.inn(), invoice.payer(),
                "Оплата по счету № " + invoice.number() + " от " + PaymentsStep.day(invoice.date()) + " за "
                        + Words.month(invoice.period()) + ", договор " + invoice.contractNumber(),
                amount, invoice.contractId());
    }

    private static String day(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
