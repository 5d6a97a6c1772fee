package ru.rodnik.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.SubscriberCode;

/** What acts are judged by, within the scope of who asks. */
@Repository
public class MeterLives {

    private final JdbcClient sql;

    MeterLives(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<MeterLife> find(long meterId) {
        return load(meterId);
    }

    /** Nobody else enters an act or hands in a reading of this meter until the transaction ends. */
    Optional<MeterLife> lock(long meterId) {
        sql.sql("select id from metering.meter where id = :meter for update").param("meter", meterId)
                .query(Long.class).optional();
        return load(meterId);
    }

    private Optional<MeterLife> load(long meterId) {
        return sql.sql("""
                select id, subscriber_code, serial, premises_id, digits, decimals, installed_on, initial_reading, removed_on,
                       verification_due
                  from metering.meter
                 where id = :meter and (:codes::int[] is null or subscriber_code = any (:codes::int[]))
                """)
                .param("meter", meterId).param("codes", ActingScope.codes())
                .query(Row.class).optional()
                .map(row -> row.life(dials(meterId), faults(meterId)));
    }

    private List<Dial> dials(long meterId) {
        return sql.sql("""
                select taken_on, value from metering.accepted_reading_v where meter_id = :meter order by taken_on, id
                """).param("meter", meterId).query(Dial.class).list();
    }

    List<MeterFault> faults(long meterId) {
        return sql.sql("""
                select from_day, until_day, reason, dial_after from metering.fault where meter_id = :meter order by from_day
                """).param("meter", meterId).query(MeterFault.class).list();
    }

    private record Row(
            long id,
            SubscriberCode subscriberCode,
            String serial,
            long premisesId,
            int digits,
            int decimals,
            LocalDate installedOn,
            CubicMetres initialReading,
            @Nullable LocalDate removedOn,
            @Nullable LocalDate verificationDue) {

        MeterLife life(List<Dial> dials, List<MeterFault> faults) {
            return new MeterLife(id, subscriberCode, serial, premisesId,
                    new MeterHistory(digits, decimals, installedOn, initialReading, removedOn, verificationDue, null,
                            dials),
                    faults);
        }
    }
}
