package ru.rodnik.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.audit.Invariant;
import ru.rodnik.audit.Stated;

/** What is always true of the books: I-1, I-2, I-4, I-12. */
@Configuration(proxyBeanMethods = false)
class LedgerInvariants {

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

    @Bean
    Invariant closuresAreJournalled(JdbcClient sql) {
        return new Stated("I-12", "каждое закрытие месяца записано в журнале, каждая запись о нём имеет месяц", sql, """
                with act as (select * from audit.act_v where action = 'month.closed')
                select 'месяц ' || coalesce(to_char(c.period, 'YYYY-MM'), a.details ->> 'month') || ': '
                           || case when a.id is null then 'закрыт без записи в журнале' else 'в журнале закрыт, в книге нет' end
                           as line
                  from ledger.closed_month c
                  full join act a on a.subject = 'month:' || to_char(c.period, 'YYYY-MM') and a.actor_id = c.closed_by
                                 and abs(extract(epoch from a.at - c.closed_at)) < 60
                 where a.id is null or c.period is null
                 limit 20
                """);
    }
}
