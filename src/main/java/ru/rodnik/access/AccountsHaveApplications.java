package ru.rodnik.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.audit.Invariant;

/** I-14: whoever is let in was let in by two signed papers, or by a scan for a time. */
@Component
class AccountsHaveApplications implements Invariant {

    private final JdbcClient sql;

    AccountsHaveApplications(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String id() {
        return "I-14";
    }

    @Override
    public String says() {
        return "у каждого открытого кабинета есть утверждённая заявка, и кабинет у абонента один";
    }

    /** The accounts of the demonstration alone have no application. */
    @Override
    public List<String> broken() {
        return sql.sql("""
                select 'кабинет ' || c.id || ' абонента ' || c.subscriber_code || ': заявка '
                       || coalesce(a.number || ' ' || a.state, 'отсутствует') as fault
                  from access.account c
                  left join access.application a on a.id = c.application_id
                 where c.state in ('ACTIVE', 'PROVISIONAL')
                   and not (a.id is null and exists (select from shared.setting where name = 'demo.begun'))
                   and (a.confirmed_at is null
                        or a.state not in ('ACTIVE', 'ACTIVE_PROVISIONAL', 'PAPER_RECEIVED', 'APPROVED'))
                union all
                select 'абонент ' || subscriber_code || ': открытых кабинетов ' || count(*)
                  from access.account where state <> 'CLOSED' group by subscriber_code having count(*) > 1
                 limit 20
                """)
                .query(String.class).list();
    }
}
