package ru.rodnik.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.documents.DaysOfIssue;
import ru.rodnik.payments.DrawUpAdvances;
import ru.rodnik.payments.EnterPayments;
import ru.rodnik.payments.NewPayment;
import ru.rodnik.print.Words;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/**
 * What invented subscribers pay in a month: most in time, some late, in parts or ahead, and a few not at all; what is an
 * advance gets its счёт-фактура as it would have got it then.
 */
@Component
class PaymentsOfMonth {

    private static final BigDecimal AHEAD = new BigDecimal("1.2");
    private static final int DAYS_LATE = 24;
    private static final BillingPeriod FIRST = BillingPeriod.of("2024-01");
    /** Bills are paid from the fifth to the ninth: by then all that were paid ahead are advances of at most five days. */
    private static final int DAY_OF_ADVANCES = 10;

    private final JdbcClient sql;
    private final EnterPayments enterPayments;
    private final DrawUpAdvances drawUpAdvances;
    private final DaysOfIssue daysOfIssue;
    private final TransactionTemplate transaction;

    PaymentsOfMonth(
            JdbcClient sql, EnterPayments enterPayments, DrawUpAdvances drawUpAdvances, DaysOfIssue daysOfIssue,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.enterPayments = enterPayments;
        this.drawUpAdvances = drawUpAdvances;
        this.daysOfIssue = daysOfIssue;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All in one transaction, so that whoever does it again finds all of them or none. */
    void enter(BillingPeriod month, DemoDays days) {
        var day = month.firstDay().withDayOfMonth(DAY_OF_ADVANCES);
        var asOf = day.isAfter(days.today()) ? days.today() : day;
        try (var _ = daysOfIssue.history(month, asOf)) {
            transaction.executeWithoutResult(_ -> {
                if (!isEntered(month)) {
                    enter(paymentsOf(month, days));
                    drawUpAdvances.drawUp(asOf);
                }
            });
        }
    }

    private boolean isEntered(BillingPeriod month) {
        return sql.sql("select exists (select from payments.payment_v where received_on between :from and :to)")
                .param("from", month.firstDay()).param("to", month.lastDay()).query(Boolean.class).single();
    }

    private List<NewPayment> paymentsOf(BillingPeriod month, DemoDays days) {
        return invoices(month).stream()
                .flatMap(invoice -> paymentsOf(invoice, days).stream())
                .filter(payment -> BillingPeriod.containing(payment.receivedOn()).equals(month))
                .sorted(Comparator.comparing(NewPayment::receivedOn).thenComparingLong(NewPayment::contractId))
                .toList();
    }

    private void enter(List<NewPayment> payments) {
        if (!payments.isEmpty()) {
            enterPayments.enter(payments);
        }
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

    /** Bills of the two months before: nobody pays later than that. */
    private List<Invoice> invoices(BillingPeriod month) {
        return sql.sql("""
                select d.contract_id, c.number as contract_number, d.subscriber_code, s.name as payer, s.inn, d.number, d.date,
                       d.period, d.gross
                  from documents.document_v d
                  join registry.contract_v c on c.id = d.contract_id
                  join registry.subscriber_v s on s.subscriber_code = d.subscriber_code
                 where d.kind = 'INVOICE' and d.period between :from and :to
                 order by d.period, c.number
                """)
                .param("from", month.plusMonths(-2).firstDay()).param("to", month.previous().firstDay())
                .query(Invoice.class).list();
    }

    private static List<NewPayment> paymentsOf(Invoice invoice, DemoDays days) {
        var day = invoice.period().next().firstDay().plusDays(4 + invoice.number() % 5);
        var payments = switch (PayingHabit.of(invoice.subscriberCode())) {
            case PUNCTUAL -> List.of(payment(invoice, day, invoice.gross(), 1));
            case LATE -> List.of(payment(invoice, day.plusDays(DAYS_LATE), invoice.gross(), 1));
            case DEBTOR -> invoice.period().monthsUntil(days.months().last()) < PayingHabit.MONTHS_OWED
                    ? List.<NewPayment>of()
                    : List.of(payment(invoice, day, invoice.gross(), 1));
            case PREPAYER -> List.of(payment(
                    invoice, day, invoice.period().equals(days.months().first())
                            ? Money.rounded(invoice.gross().amount().multiply(AHEAD))
                            : invoice.gross(),
                    1));
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
                "Оплата по счету № " + invoice.number() + " от " + PaymentsOfMonth.day(invoice.date()) + " за "
                        + Words.month(invoice.period()) + ", договор " + invoice.contractNumber(),
                amount, invoice.contractId());
    }

    private static String day(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
