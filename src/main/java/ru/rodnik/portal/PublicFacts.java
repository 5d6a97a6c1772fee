package ru.rodnik.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know: the utility, its rooms, and when readings are taken in. */
@Repository
public class PublicFacts {

    /** A district with the room that serves it; no room means the general telephone. */
    public record Office(String district, @Nullable String room, String address, String phone) {

        /** «Советский район», whether the register says «район» or not. */
        public String districtName() {
            return district.contains("район") ? district : district + " район";
        }
    }

    /** Days of the month, both in the window, for premises of one use. */
    public record Window(String use, int firstDay, int lastDay) {}

    /** The utility as it stands on its papers today. */
    public record Utility(
            String name,
            String shortName,
            String inn,
            String kpp,
            String address,
            String phone,
            String bankName,
            String bik,
            String account,
            String correspondentAccount) {}

    private final JdbcClient sql;
    private final Clock clock;

    PublicFacts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Office> offices() {
        return sql.sql("""
                select district, room, address, phone
                  from registry.office_v
                 order by length(room) nulls last, room, district
                """)
                .query(Office.class).list();
    }

    /** The windows of this month that hold for everybody, the one that closes first before the other. */
    @Transactional(readOnly = true)
    public List<Window> windows() {
        return sql.sql("""
                select use, first_day, last_day
                  from (select distinct on (use) use, first_day, last_day
                          from metering.submission_window_v
                         where contract_id is null and valid_from <= :today
                         order by use, valid_from desc) as w
                 order by last_day, use desc
                """)
                .param("today", LocalDate.now(clock))
                .query(Window.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<Utility> utility() {
        return sql.sql("""
                select name, short_name, inn, kpp, address, phone, bank_name, bik, account, correspondent_account
                  from registry.utility_v
                 where valid_from <= :today
                 order by valid_from desc limit 1
                """)
                .param("today", LocalDate.now(clock))
                .query(Utility.class).optional();
    }
}
