package ru.rodnik.payments;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.DueDates;
import ru.rodnik.registry.WorkingDays;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Months that are not paid up, with the day they are due, earliest first. */
@Repository
public class Debts {

    private final JdbcClient sql;
    private final WorkingDays workingDays;

    Debts(JdbcClient sql, WorkingDays workingDays) {
        this.sql = sql;
        this.workingDays = workingDays;
    }

    @Transactional(readOnly = true)
    public List<Debt> of(long contractId) {
        return of(List.of(contractId)).getOrDefault(contractId, List.of());
    }

    @Transactional(readOnly = true)
    public List<Debt> ofSubscriber(SubscriberCode subscriber) {
        var contracts = sql.sql("select id from registry.contract_v where subscriber_code = :code")
                .param("code", subscriber.value()).query(Long.class).list();
        return of(contracts).values().stream().flatMap(List::stream)
                .sorted(Comparator.comparing(Debt::dueOn).thenComparingLong(Debt::contractId))
                .toList();
    }

    /** What these contracts really have to pay, the earliest due first; two statements, however many there are. */
    @Transactional(readOnly = true)
    public List<Debt> due(Collection<Long> contracts) {
        return of(contracts).values().stream().map(DebtRules::due).flatMap(List::stream)
                .sorted(Comparator.comparing(Debt::dueOn).thenComparing(Debt::contractId))
                .toList();
    }

    record DebtRow(SubscriberCode subscriberCode, long contractId, int dueDay, BillingPeriod period, Money charged,
            Money owed) {}

    /** By contract. */
    @Transactional(readOnly = true)
    public Map<Long, List<Debt>> of(Collection<Long> contracts) {
        var calendar = workingDays.calendar();
        return sql.sql(Sql.beside(Debts.class, "debts.sql"))
                .param("contracts", Sql.column("bigint", contracts, c -> c))
                .query(DebtRow.class).stream()
                .map(row -> new Debt(
                        row.subscriberCode(), row.contractId(), row.period(),
                        DueDates.dueOn(row.period(), row.dueDay(), calendar), row.charged(), row.owed()))
                .collect(groupingBy(Debt::contractId));
    }
}
