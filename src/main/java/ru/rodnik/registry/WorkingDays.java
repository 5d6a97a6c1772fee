package ru.rodnik.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The production calendar, which is data: days off and weekends that are worked. */
@Repository
public class WorkingDays {

    private static final String WORKING = "WORKING";

    private final JdbcClient sql;

    WorkingDays(JdbcClient sql) {
        this.sql = sql;
    }

    record Named(LocalDate day, String name) {}

    /** All of it, for many questions at once. */
    @Transactional(readOnly = true)
    public WorkingCalendar calendar() {
        var days = sql.sql("select day, name from registry.non_working_day").query(Named.class).list().stream()
                .collect(groupingBy(named -> named.name().equals(WORKING), mapping(Named::day, toSet())));
        return new WorkingCalendar(days.getOrDefault(false, Set.of()), days.getOrDefault(true, Set.of()));
    }

    @Transactional(readOnly = true)
    public boolean isWorking(LocalDate day) {
        return calendar().isWorking(day);
    }

    /** The day itself where it is worked, else the next working day (PAY-06). */
    @Transactional(readOnly = true)
    public LocalDate onOrAfter(LocalDate day) {
        return calendar().onOrAfter(day);
    }
}
