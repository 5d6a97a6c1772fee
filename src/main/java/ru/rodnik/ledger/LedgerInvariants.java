package ru.rodnik.ledger;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.audit.Invariant;

/** What is always true of the books: I-1, I-2, I-4. */
@Configuration(proxyBeanMethods = false)
class LedgerInvariants {

    /** An invariant that is one statement: it selects a line for each thing that breaks it. */
    record Stated(String id, String says, JdbcClient sql, String statement) implements Invariant {
        @Override
        public List<String> broken() {
            return sql.sql(statement).query(String.class).list();
        }
    }

    @Bean
    Invariant booksSumToZero(JdbcClient sql) {
        return new Stated("I-1", "сумма всех записей равна нулю", sql, """
                select 'сумма всех записей ' || sum(amount) as line from ledger.entry having sum(amount) <> 0
                """);
    }

    @Bean
    Invariant postingsSumToZero(JdbcClient sql) {
        return new Stated("I-2", "сумма записей каждой проводки равна нулю, пустых проводок нет", sql, """
                select 'проводка ' || p.id || ': ' || coalesce(sum(e.amount), 0) as line
                  from ledger.posting p left join ledger.entry e on e.posting_id = p.id
                 group by p.id having coalesce(sum(e.amount), 0) <> 0 or count(e.id) = 0
                 order by p.id limit 20
                """);
    }

    @Bean
    Invariant balancesAreSumsOfEntries(JdbcClient sql) {
        return new Stated("I-4", "сальдо каждого договора равно сумме начислений, исправлений, пеней и оплат", sql, """
                select 'договор ' || contract_id || ': ' || balance || ' вместо ' || parts as line
                  from (select e.contract_id, sum(e.amount) as balance,
                               sum(e.amount) filter (where coalesce(r.kind, p.kind) in
                                   ('OPENING', 'CHARGE', 'CORRECTION', 'PENALTY', 'PAYMENT')) as parts
                          from ledger.entry e
                          join ledger.posting p on p.id = e.posting_id
                          left join ledger.posting r on r.id = p.reverses
                         where e.account in ('RECEIVABLE', 'PENALTY_RECEIVABLE')
                         group by e.contract_id) as b
                 where balance is distinct from parts
                 order by contract_id limit 20
                """);
    }
}
