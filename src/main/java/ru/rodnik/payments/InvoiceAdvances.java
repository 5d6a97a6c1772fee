package ru.rodnik.payments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import ru.rodnik.billing.MonthRun;
import ru.rodnik.billing.UponRelease;
import ru.rodnik.documents.AdvanceReceived;
import ru.rodnik.documents.IssueAdvanceInvoices;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * Before the papers of a month are numbered, what was paid in advance by its end and has no счёт-фактура yet gets one:
 * their dates are earlier than the month's last day, and numbers follow dates.
 */
@Service
@Order(2)
class InvoiceAdvances implements UponRelease {

    private final JdbcClient sql;
    private final IssueAdvanceInvoices issueAdvanceInvoices;

    InvoiceAdvances(JdbcClient sql, IssueAdvanceInvoices issueAdvanceInvoices) {
        this.sql = sql;
        this.issueAdvanceInvoices = issueAdvanceInvoices;
    }

    @Override
    public Release prepare(MonthRun run, long firstContract, long lastContract) {
        return () -> {};
    }

    @Override
    public void begin(MonthRun run) {
        issueAdvanceInvoices.begin();
        var payments = unallocated(run.period());
        var due = payments.isEmpty() ? Map.<Long, Money>of() : charged(run, payments);
        var received = new ArrayList<AdvanceReceived>();
        payments.stream().collect(groupingBy(Row::contractId, LinkedHashMap::new, toList()))
                .forEach((contract, ofContract) -> received.addAll(
                        advances(run.period(), ofContract, due.getOrDefault(contract, Money.ZERO))));
        issueAdvanceInvoices.issue(received);
    }

    private static List<AdvanceReceived> advances(BillingPeriod month, List<Row> payments, Money due) {
        var byId = payments.stream().collect(toMap(Row::id, Function.identity()));
        var left = payments.stream().map(row -> new AdvanceRules.Left(row.id(), row.receivedOn(), row.left())).toList();
        return AdvanceRules.advances(month, left, due).stream()
                .map(advance -> Objects.requireNonNull(byId.get(advance.paymentId())).advance(advance.amount()))
                .toList();
    }

    record Row(
            long id,
            SubscriberCode subscriberCode,
            long contractId,
            LocalDate receivedOn,
            String documentNumber,
            LocalDate documentDate,
            Money amount,
            Money left) {

        AdvanceReceived advance(Money part) {
            return new AdvanceReceived(
                    id, subscriberCode, contractId, receivedOn, part, documentNumber, documentDate, amount);
        }
    }

    private List<Row> unallocated(BillingPeriod month) {
        return sql.sql(Sql.beside(InvoiceAdvances.class, "unallocated-payments.sql"))
                .param("last", month.lastDay())
                .query(RecordRows.of(Row.class)).list();
    }

    record Charged(long contractId, Money gross) {}

    private Map<Long, Money> charged(MonthRun run, List<Row> payments) {
        return sql.sql("""
                select contract_id, sum(gross) as gross from billing.run_charge_v
                 where run_id = :run and contract_id = any (:contracts)
                 group by contract_id
                """)
                .param("run", run.id())
                .param("contracts", Sql.column("bigint", payments.stream().map(Row::contractId).distinct().toList(),
                        contract -> contract))
                .query(RecordRows.of(Charged.class)).stream()
                .collect(toMap(Charged::contractId, Charged::gross));
    }
}
