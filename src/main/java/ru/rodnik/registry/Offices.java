package ru.rodnik.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rooms that receive subscribers, a row a district. */
@Repository
public class Offices {

    private final JdbcClient sql;

    Offices(JdbcClient sql) {
        this.sql = sql;
    }

    /** None, or one without a room: the district is not received anywhere yet. */
    @Transactional(readOnly = true)
    public Optional<Office> forDistrict(String district) {
        return sql.sql("select district, room, address, phone from registry.office where district = :district")
                .param("district", district).query(Office.class).optional();
    }

    /** By room, those without one last. */
    @Transactional(readOnly = true)
    public List<Office> all() {
        return sql.sql("""
                select district, room, address, phone from registry.office
                 order by length(room) nulls last, room, district
                """)
                .query(Office.class).list();
    }
}
