package ru.rodnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;

/** How far the demonstration is loaded; kept among the settings. */
@Repository
class DemoState {

    private static final String BEGUN = "demo.begun";

    private final JdbcClient sql;
    private final Clock clock;

    DemoState(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isBegun() {
        return has(BEGUN);
    }

    /** Remembers the day of the first start. */
    @Transactional
    public LocalDate begin(LocalDate today) {
        keep(BEGUN, today.toString());
        return LocalDate.parse(sql.sql("select value from shared.setting where name = :name")
                .param("name", BEGUN).query(String.class).single());
    }

    @Transactional(readOnly = true)
    public boolean isDone(DemoStep step) {
        return has(named(step));
    }

    @Transactional
    public void done(DemoStep step) {
        keep(named(step), "done");
    }

    /** Whether nobody has brought anything in yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return sql.sql("""
                select not exists (select from registry.subscriber_v) and not exists (select from billing.tariff_v)
                """).query(Boolean.class).single();
    }

    private static String named(DemoStep step) {
        return "demo." + step.name();
    }

    private boolean has(String name) {
        return sql.sql("select exists (select from shared.setting where name = :name)")
                .param("name", name).query(Boolean.class).single();
    }

    private void keep(String name, String value) {
        sql.sql("""
                insert into shared.setting (name, value, changed_at, changed_by) values (:name, :value, :now, :by)
                on conflict (name) do nothing
                """)
                .param("name", name).param("value", value).param("now", Sql.moment(clock.instant()))
                .param("by", Acting.current().actor().id())
                .update();
    }
}
