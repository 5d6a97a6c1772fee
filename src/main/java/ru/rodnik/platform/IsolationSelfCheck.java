package ru.rodnik.platform;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start where row-level security is not really on: a wrong role, an unprotected table, open rows (T22). */
@Component
@Lazy(false)
@DependsOnDatabaseInitialization
class IsolationSelfCheck implements InitializingBean {

    private final JdbcClient sql;

    IsolationSelfCheck(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void afterPropertiesSet() {
        record Role(String name, boolean mighty) {}
        var role = sql.sql(
                "select rolname as name, rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user")
                .query(Role.class).single();
        if (role.mighty()) {
            throw new StartRefused(
                    "Роль базы «" + role.name() + "» обходит разделение абонентов; нужна роль rodnik_app.");
        }
        for (var table : tablesOfSubscribers()) {
            if (table.owned() || !table.shielded()) {
                throw new StartRefused("Таблица " + table.name() + " не защищена разделением абонентов.");
            }
            if (showsSubscribers(table)) {
                throw new StartRefused("Таблица " + table.name() + " видна без указания абонента.");
            }
        }
    }

    /** Rows of code 0 are nobody's: the journal keeps there what concerns no subscriber. */
    private boolean showsSubscribers(ProtectedTable table) {
        return sql.sql("select exists (select from " + table.name() + " where subscriber_code is distinct from 0)")
                .query(Boolean.class).single();
    }

    record ProtectedTable(String name, boolean owned, boolean shielded) {}

    /** Every table with a column {@code subscriber_code}; a partition is reached through its parent. */
    private List<ProtectedTable> tablesOfSubscribers() {
        return sql.sql(
                """
                        select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
                               pg_has_role(current_user, c.relowner, 'member') as owned,
                               c.relrowsecurity and c.relforcerowsecurity as shielded
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'subscriber_code' and not a.attisdropped
                         where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
                         order by 1
                        """)
                .query(ProtectedTable.class).list();
    }
}
