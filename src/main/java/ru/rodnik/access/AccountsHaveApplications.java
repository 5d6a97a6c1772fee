package ru.rodnik.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.rodnik.audit.Invariant;
import ru.rodnik.shared.Sql;

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
        return "у каждого открытого кабинета есть заявка, утверждённая по документам или скану, и кабинет у абонента один";
    }

    /** The accounts of the demonstration alone have no application; the journal says of each that it is one. */
    @Override
    public List<String> broken() {
        return sql.sql(Sql.beside(AccountsHaveApplications.class, "accounts-without-application.sql"))
                .query(String.class).list();
    }
}
