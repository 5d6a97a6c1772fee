package ru.rodnik.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.metering.ActKind;
import ru.rodnik.metering.ActToRecord;
import ru.rodnik.metering.FaultReason;
import ru.rodnik.metering.RecordAct;
import ru.rodnik.metering.RecordSuspension;
import ru.rodnik.metering.SuspensionToRecord;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;

/** Acts of the last days about a few meters, and notices that no water will be taken next month. */
@Component
class MeterActsStep implements DemoStep {

    private static final int VERIFIED_YEARS = 6;

    private final RecordAct recordAct;
    private final RecordSuspension recordSuspension;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    MeterActsStep(
            RecordAct recordAct, RecordSuspension recordSuspension, JdbcClient sql, TransactionTemplate transaction) {
        this.recordAct = recordAct;
        this.recordSuspension = recordSuspension;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "meter-acts";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void carryOut(DemoDays days) {
        var engineer = DemoSignIns.employee("metering").signedIn();
        try (var _ = Acting.as(engineer.actor(), engineer.scope())) {
            transaction.executeWithoutResult(_ -> enter(days.today()));
        }
    }

    private void enter(LocalDate today) {
        var meters = soundMeters(today);
        for (int i = 0; i + 2 < meters.size(); i += 3) {
            act(meters.get(i), ActKind.SEAL_SET, today.minusDays(6), null, "П-" + (4_100 + i), null);
            act(meters.get(i + 1), ActKind.VERIFICATION, today.minusDays(4), today.plusYears(VERIFIED_YEARS), null,
                    null);
            act(meters.get(i + 2), ActKind.FAULT, today.minusDays(1), null, null, FaultReason.BROKEN);
        }
        closedForTheSeason().forEach(premises -> suspend(premises, today));
    }

    /** Meters of others than the named subscribers, verified and whole; those of a few subscribers only. */
    private List<Long> soundMeters(LocalDate today) {
        return sql.sql("""
                select min(m.id) as id
                  from metering.meter_v m join registry.premises_v p on p.id = m.premises_id
                 where m.subscriber_code not in (101, 777, 2045, 30300) and m.role = 'COMMERCIAL' and m.medium = 'COLD_WATER'
                   and p.use = 'NON_RESIDENTIAL' and m.removed_on is null and m.installed_on < :before
                   and m.verification_due between :soon and :late
                   and not exists (select from metering.fault_v f where f.meter_id = m.id and f.until_day is null)
                   and not exists (select from metering.meter_v s where s.parent_meter_id = m.id)
                 group by m.subscriber_code order by m.subscriber_code limit 6
                """).param("before", today.minusMonths(2)).param("soon", today.plusDays(90))
                .param("late", today.plusYears(VERIFIED_YEARS).minusDays(90)).query(Long.class).list();
    }

    private List<Long> closedForTheSeason() {
        return sql.sql("""
                select min(p.id) as id
                  from registry.premises_v p
                 where p.subscriber_code not in (101, 777, 2045, 30300) and p.use = 'NON_RESIDENTIAL'
                 group by p.subscriber_code having count(*) > 1 order by p.subscriber_code limit 2
                """).query(Long.class).list();
    }

    private void act(
            long meter, ActKind kind, LocalDate day, @Nullable LocalDate until, @Nullable String seal,
            @Nullable FaultReason reason) {
        recordAct.record(new ActToRecord(
                key(kind + " " + meter), meter, kind, day, "А-" + meter, day, null, until,
                until == null ? null : "С-СР/" + day.getYear() + "/" + meter, seal, reason, null, null, null, null));
    }

    private void suspend(long premises, LocalDate today) {
        var month = BillingPeriod.containing(today).next();
        recordSuspension.record(new SuspensionToRecord(
                key("suspension " + premises), premises, month.firstDay(), month.lastDay(), "УП-" + premises, today,
                "Помещение закрыто на ремонт, воду не берут", null));
    }

    private static String key(String what) {
        return UUID.nameUUIDFromBytes(("demo " + what).getBytes(UTF_8)).toString();
    }
}
