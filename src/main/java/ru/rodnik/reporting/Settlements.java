package ru.rodnik.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;

/** Charges and payments as the ledger has them (instruction 7g). Days and months inclusive. */
@Repository
public class Settlements {

    private final JdbcClient sql;

    Settlements(JdbcClient sql) {
        this.sql = sql;
    }

    /** Some lines of the history, the newest first. */
    @Transactional(readOnly = true)
    public List<SettlementLine> lines(Reach reach, LocalDate from, LocalDate to, int limit, long offset) {
        return asked("settlement-lines.sql", reach)
                .param("from", from).param("to", to).param("limit", limit).param("offset", offset)
                .query(SettlementLine.class).list();
    }

    /** The whole history of the days, the newest first: for exports. */
    @Transactional(readOnly = true)
    public List<SettlementLine> all(Reach reach, LocalDate from, LocalDate to) {
        return lines(reach, from, to, Integer.MAX_VALUE, 0);
    }

    @Transactional(readOnly = true)
    public List<MonthBalance> byMonth(Reach reach, BillingPeriod from, BillingPeriod to) {
        return asked("month-balances.sql", reach)
                .param("from", from.firstDay()).param("to", to.firstDay())
                .query(MonthBalance.class).list();
    }

    /** What is owed in the evening of that day, an advance below zero. */
    @Transactional(readOnly = true)
    public Money owed(Reach reach, LocalDate on) {
        return sql.sql("""
                select coalesce(sum(amount), 0) as amount
                  from ledger.entry_v
                 where account in ('RECEIVABLE', 'PENALTY_RECEIVABLE')
                   and subscriber_code = any(:codes)
                   and (cast(:contract as bigint) is null or contract_id = :contract)
                   and effective_on <= :day
                """)
                .param("codes", reach.codes()).param("contract", reach.contractId()).param("day", on)
                .query(Money.class).single();
    }

    /** The day of the first change; nothing where nothing ever moved. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> since(Reach reach) {
        return sql.sql("""
                select min(effective_on) as day
                  from ledger.entry_v
                 where account in ('RECEIVABLE', 'PENALTY_RECEIVABLE')
                   and subscriber_code = any(:codes)
                   and (cast(:contract as bigint) is null or contract_id = :contract)
                having count(*) > 0
                """)
                .param("codes", reach.codes()).param("contract", reach.contractId())
                .query(LocalDate.class).optional();
    }

    private JdbcClient.StatementSpec asked(String file, Reach reach) {
        return sql.sql(Sql.beside(Settlements.class, file))
                .param("codes", reach.codes()).param("contract", reach.contractId());
    }
}
