package ru.rodnik.ledger;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/**
 * Balances, always the sum of entries; days inclusive, by the day an entry counts from. Everything is asked within the
 * scope of who asks: no number given means all he may see.
 */
@Repository
public class Balances {

    private final JdbcClient sql;

    Balances(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a contract owes in the evening of that day, an advance below zero. */
    @Transactional(readOnly = true)
    public Money owed(long contractId, LocalDate on) {
        return sql.sql("""
                select coalesce(sum(amount), 0) as amount
                  from ledger.entry
                 where contract_id = :contract and account in ('RECEIVABLE', 'PENALTY_RECEIVABLE') and effective_on <= :day
                """)
                .param("contract", contractId).param("day", on)
                .query(Money.class).single();
    }

    /** What all contracts of a subscriber owe together in the evening of that day. */
    @Transactional(readOnly = true)
    public Money owedBy(SubscriberCode subscriber, LocalDate on) {
        return sql.sql("""
                select coalesce(sum(amount), 0) as amount
                  from ledger.entry
                 where subscriber_code = :subscriber and account in ('RECEIVABLE', 'PENALTY_RECEIVABLE')
                   and effective_on <= :day
                """)
                .param("subscriber", subscriber.value()).param("day", on)
                .query(Money.class).single();
    }

    /** Of one contract; zeros where nothing ever moved. */
    @Transactional(readOnly = true)
    public Turnovers turnovers(long contractId, LocalDate from, LocalDate to) {
        return turnovers(null, contractId, from, to).stream().findFirst().orElse(Turnovers.none(contractId));
    }

    /** Of every contract that has entries up to the last day, by contract. */
    @Transactional(readOnly = true)
    public Map<Long, Turnovers> turnovers(LocalDate from, LocalDate to) {
        return turnovers(null, null, from, to).stream()
                .collect(Collectors.toMap(Turnovers::contractId, Function.identity()));
    }

    /** Of the contracts of one subscriber, by contract. */
    @Transactional(readOnly = true)
    public Map<Long, Turnovers> turnoversOf(SubscriberCode subscriber, LocalDate from, LocalDate to) {
        return turnoversOf(List.of(subscriber), from, to);
    }

    /** Of the contracts of many subscribers, by contract. */
    @Transactional(readOnly = true)
    public Map<Long, Turnovers> turnoversOf(Collection<SubscriberCode> subscribers, LocalDate from, LocalDate to) {
        return turnovers(subscribers, null, from, to).stream()
                .collect(Collectors.toMap(Turnovers::contractId, Function.identity()));
    }

    private List<Turnovers> turnovers(
            @Nullable Collection<SubscriberCode> subscribers, @Nullable Long contractId, LocalDate from, LocalDate to) {
        return sql.sql(Sql.beside(Balances.class, "turnovers.sql"))
                .param("subscribers", codes(subscribers), Types.ARRAY)
                .param("contract", contractId).param("from", from).param("to", to)
                .query(RecordRows.of(Turnovers.class)).list();
    }

    private static @Nullable SqlArrayValue codes(@Nullable Collection<SubscriberCode> subscribers) {
        return subscribers == null ? null : Sql.column("int", subscribers, SubscriberCode::value);
    }

    /** Every change of what a contract owes within the days, in the order they count. */
    @Transactional(readOnly = true)
    public List<SettlementEntry> entries(long contractId, LocalDate from, LocalDate to) {
        return entries(null, contractId, from, to);
    }

    /** The same of all contracts of a subscriber, contract by contract. */
    @Transactional(readOnly = true)
    public List<SettlementEntry> entriesOf(SubscriberCode subscriber, LocalDate from, LocalDate to) {
        return entriesOf(List.of(subscriber), from, to);
    }

    /** The same of many subscribers, contract by contract. */
    @Transactional(readOnly = true)
    public List<SettlementEntry> entriesOf(Collection<SubscriberCode> subscribers, LocalDate from, LocalDate to) {
        return entries(subscribers, null, from, to);
    }

    private List<SettlementEntry> entries(
            @Nullable Collection<SubscriberCode> subscribers, @Nullable Long contractId, LocalDate from, LocalDate to) {
        return sql.sql("""
                select id, subscriber_code, contract_id, effective_on, amount, kind, counts_as, title, source, period,
                       posted_at, reversed
                  from ledger.entry_v
                 where account in ('RECEIVABLE', 'PENALTY_RECEIVABLE')
                   and (cast(:subscribers as int[]) is null or subscriber_code = any (:subscribers))
                   and (cast(:contract as bigint) is null or contract_id = :contract)
                   and effective_on between :from and :to
                 order by contract_id, effective_on, id
                """)
                .param("subscribers", codes(subscribers), Types.ARRAY)
                .param("contract", contractId).param("from", from).param("to", to)
                .query(RecordRows.of(SettlementEntry.class)).list();
    }

    /** Months of which something is owed on that day, earliest first; payments go to the earliest (PAY-08). */
    @Transactional(readOnly = true)
    public List<MonthDebt> ageing(long contractId, LocalDate on) {
        return ageing(null, contractId, on);
    }

    /** The same of all contracts of a subscriber. */
    @Transactional(readOnly = true)
    public List<MonthDebt> ageingOf(SubscriberCode subscriber, LocalDate on) {
        return ageing(subscriber, null, on);
    }

    /** The same of everybody. */
    @Transactional(readOnly = true)
    public List<MonthDebt> ageing(LocalDate on) {
        return ageing(null, null, on);
    }

    private List<MonthDebt> ageing(@Nullable SubscriberCode subscriber, @Nullable Long contractId, LocalDate on) {
        return sql.sql(Sql.beside(Balances.class, "ageing.sql"))
                .param("subscriber", subscriber == null ? null : subscriber.value())
                .param("contract", contractId).param("day", on)
                .query(MonthDebt.class).list();
    }
}
