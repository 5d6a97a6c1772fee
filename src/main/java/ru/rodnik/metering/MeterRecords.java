package ru.rodnik.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.files.FileStore;
import ru.rodnik.files.StoredFile;
import ru.rodnik.shared.CubicMetres;

/** The whole life of a meter, for staff and for its subscriber, within the scope of who asks. */
@Repository
public class MeterRecords {

    private final JdbcClient sql;
    private final MeterLives lives;
    private final FileStore files;
    private final Clock clock;

    MeterRecords(JdbcClient sql, MeterLives lives, FileStore files, Clock clock) {
        this.sql = sql;
        this.lives = lives;
        this.files = files;
        this.clock = clock;
    }

    /** Everything that is known, the latest first. */
    @Transactional(readOnly = true)
    public List<LifeEvent> of(long meterId) {
        var life = lives.find(meterId).orElseThrow(UnknownToYou::new);
        var acts = acts(meterId);
        var events = new ArrayList<LifeEvent>(acts);
        var history = life.history();
        if (acts.stream().noneMatch(act -> isBeginning(act, history.installedOn()))) {
            events.add(new LifeEvent.Installed(history.installedOn(), history.initialReading()));
        }
        var removedOn = history.removedOn();
        if (removedOn != null && acts.stream().noneMatch(MeterRecords::takesAway)) {
            finalReading(meterId).ifPresent(dial -> events.add(new LifeEvent.TakenAway(removedOn, dial)));
        }
        life.faults().stream()
                .filter(fault -> acts.stream().noneMatch(act -> act.stands() && act.kind().beginsFault()
                        && act.day().equals(fault.fromDay())))
                .forEach(fault -> events.add(new LifeEvent.Faulty(fault.fromDay(), fault.untilDay(), fault.reason())));
        passedZero(history, events);
        events.addAll(reminders(meterId));
        events.addAll(suspensions(life));
        events.sort(Comparator.comparing(LifeEvent::day).reversed());
        return events;
    }

    /** The scan or the photo of an act of this meter, if whoever asks may see it. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> file(long meterId, long actId, boolean photo) {
        return sql.sql("""
                select case when :photo then photo_file_id else scan_file_id end as file_id
                  from metering.act
                 where id = :act and (meter_id = :meter or successor_id = :meter)
                   and (:codes::int[] is null or subscriber_code = any (:codes::int[]))
                """)
                .param("codes", ActingScope.codes()).param("photo", photo).param("act", actId).param("meter", meterId)
                .query((row, _) -> Optional.ofNullable(row.getObject("file_id", Long.class))).optional()
                .flatMap(id -> id)
                .flatMap(files::find);
    }

    private static boolean isBeginning(LifeEvent.ByAct act, LocalDate installedOn) {
        return act.stands() && act.day().equals(installedOn)
                && (act.kind() == ActKind.ADMISSION || act.kind() == ActKind.REPLACEMENT && !act.isNext());
    }

    private static boolean takesAway(LifeEvent.ByAct act) {
        return act.stands() && (act.kind() == ActKind.REMOVAL || act.kind() == ActKind.REPLACEMENT && act.isNext());
    }

    private static void passedZero(MeterHistory history, List<LifeEvent> events) {
        var before = new Dial(history.installedOn(), history.initialReading());
        for (var dial : history.accepted()) {
            if (dial.value().isLessThan(before.value())) {
                var opening = before.value();
                history.volume(opening, dial.value()).ifPresent(volume -> events
                        .add(new LifeEvent.PassedZero(dial.takenOn(), opening, dial.value(), volume)));
            }
            before = dial;
        }
    }

    private List<LifeEvent.ByAct> acts(long meterId) {
        return sql.sql("""
                select a.id as act_id, a.kind, a.day, a.number, a.dated, a.dial, a.verified_until, a.registry_number,
                       a.seal_number, a.fault_reason, o.id as other_id, coalesce(o.serial, w.successor) as other_serial,
                       a.successor_id is not null and a.successor_id <> :meter as is_next, a.note, a.scan_file_id, a.photo_file_id,
                       a.recorded_at, a.actor_name, w.reason as withdrawn_because, w.withdrawn_at,
                       w.actor_name as withdrawn_by
                  from metering.act a
                  left join metering.act_withdrawal w on w.act_id = a.id
                  left join metering.meter o
                         on o.id = case when a.successor_id = :meter then a.meter_id else a.successor_id end
                 where a.meter_id = :meter or a.successor_id = :meter
                 order by a.day desc, a.id desc
                """).param("meter", meterId).query(LifeEvent.ByAct.class).list();
    }

    private Optional<CubicMetres> finalReading(long meterId) {
        return sql.sql(
                "select final_reading as volume from metering.meter where id = :meter and final_reading is not null")
                .param("meter", meterId).query(CubicMetres.class).optional();
    }

    private List<LifeEvent.Reminded> reminders(long meterId) {
        return sql.sql("""
                select reminded_at, verification_due from metering.verification_reminder where meter_id = :meter
                """).param("meter", meterId)
                .query((row, _) -> new LifeEvent.Reminded(
                        LocalDate.ofInstant(row.getTimestamp("reminded_at").toInstant(), clock.getZone()),
                        row.getObject("verification_due", LocalDate.class)))
                .list();
    }

    private List<LifeEvent.Suspended> suspensions(MeterLife life) {
        return sql.sql("""
                select from_day as day, until_day as until, number, received_on
                  from metering.suspension
                 where premises_id = :premises and until_day >= :installed
                   and (:removed::date is null or from_day <= :removed::date)
                """)
                .param("premises", life.premisesId()).param("installed", life.history().installedOn())
                .param("removed", life.history().removedOn()).query(LifeEvent.Suspended.class).list();
    }
}
