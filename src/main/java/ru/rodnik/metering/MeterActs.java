package ru.rodnik.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Acts on file, and what they change about a meter and its faults. */
@Repository
class MeterActs {

    private final JdbcClient sql;

    MeterActs(JdbcClient sql) {
        this.sql = sql;
    }

    long file(
            ActToRecord act, SubscriberCode owner, @Nullable Long successor, @Nullable Long scan, @Nullable Long photo,
            Instant at) {
        return sql.sql("""
                insert into metering.act (meter_id, subscriber_code, kind, day, number, dated, dial, verified_until,
                                          registry_number, seal_number, fault_reason, successor_id, note, scan_file_id,
                                          photo_file_id, recorded_at, actor_id, actor_name, meter_before)
                values (:meter, :owner, :kind, :day, :number, :dated, :dial, :until, nullif(:registry, ''), nullif(:seal, ''),
                        :reason, :successor, nullif(:note, ''), :scan, :photo, :at, :by, :byName,
                        (select jsonb_build_object('verification_due', m.verification_due, 'seal_number', m.seal_number,
                                                   'by_act', to_jsonb(m.by_act))
                           from metering.meter m where m.id = :meter))
                returning id
                """)
                .param("meter", act.meterId()).param("owner", owner.value()).param("kind", act.kind().name())
                .param("day", act.day()).param("number", act.number().strip()).param("dated", act.dated())
                .param("dial", act.dial()).param("until", act.verifiedUntil())
                .param("registry", Objects.requireNonNullElse(act.registryNumber(), "").strip())
                .param("seal", Objects.requireNonNullElse(act.sealNumber(), "").strip())
                .param("reason", act.faultReason() == null ? null : act.faultReason().name())
                .param("successor", successor).param("note", Objects.requireNonNullElse(act.note(), "").strip())
                .param("scan", scan).param("photo", photo).param("at", Sql.moment(at))
                .param("by", Acting.current().actor().id()).param("byName", Acting.current().actor().name())
                .query(Long.class).single();
    }

    void beginFault(MeterLife meter, LocalDate from, FaultReason reason) {
        sql.sql("""
                insert into metering.fault (meter_id, subscriber_code, from_day, reason, source)
                values (:meter, :owner, :from, :reason, 'ACT')
                """)
                .param("meter", meter.meterId()).param("owner", meter.subscriberCode().value()).param("from", from)
                .param("reason", reason.name()).update();
    }

    /** The day of the act is the last faulty day; from the dial it recorded the meter counts again (calculation §1.2). */
    void endFault(
            MeterLife meter, LocalDate day, @Nullable CubicMetres dial, long actId, Predicate<MeterFault> which) {
        meter.lasting(day).filter(which).ifPresent(fault -> sql.sql("""
                update metering.fault set until_day = :day, dial_after = :dial, ended_by = :act
                 where meter_id = :meter and from_day = :from
                """)
                .param("day", day).param("dial", dial == null ? null : dial.volume()).param("act", actId)
                .param("meter", meter.meterId()).param("from", fault.fromDay()).update());
    }

    /**
     * A new verification. What was faulty between the old one and this stays on file as such, with its end; what the
     * program took for faulty only because this act came late does not.
     */
    void verified(MeterLife meter, LocalDate day, LocalDate until, @Nullable CubicMetres dial, long actId) {
        if (meter.isVerifiedOn(day)) {
            sql.sql("""
                    delete from metering.fault
                     where meter_id = :meter and reason = 'VERIFICATION_EXPIRED' and source = 'PROGRAM' and from_day > :day
                    """).param("meter", meter.meterId()).param("day", day).update();
        } else {
            MeterTerms.beginFault(sql, meter.meterId(), day);
            sql.sql("""
                    update metering.fault set until_day = :day, dial_after = :dial, ended_by = :act
                     where meter_id = :meter and reason = 'VERIFICATION_EXPIRED' and until_day is null and from_day <= :day
                    """)
                    .param("day", day).param("dial", dial == null ? null : dial.volume()).param("act", actId)
                    .param("meter", meter.meterId()).update();
        }
        sql.sql("""
                update metering.meter set verification_due = :until, by_act = by_act || '{verification_due}'::text[]
                 where id = :meter
                """).param("until", until).param("meter", meter.meterId()).update();
    }

    void seal(MeterLife meter, String number) {
        sql.sql("""
                update metering.meter set seal_number = :seal, by_act = by_act || '{seal_number}'::text[] where id = :meter
                """).param("seal", number.strip()).param("meter", meter.meterId()).update();
    }

    void takeAway(MeterLife meter, LocalDate day, CubicMetres dial, long actId) {
        sql.sql("""
                update metering.fault set until_day = :day, ended_by = :act
                 where meter_id = :meter and until_day is null and from_day <= :day
                """).param("day", day).param("act", actId).param("meter", meter.meterId()).update();
        sql.sql("""
                update metering.meter set removed_on = :day, final_reading = :dial,
                       by_act = by_act || '{removed_on}'::text[]
                 where id = :meter
                """).param("day", day).param("dial", dial.volume()).param("meter", meter.meterId()).update();
    }

    /** Puts a meter where another one stood, for the same water; counts from that day. */
    long place(NewMeter next, LocalDate day, long insteadOf) {
        return sql.sql("""
                insert into metering.meter (code, premises_id, subscriber_code, medium, role, serial, model, dn_mm, digits,
                                            decimals, installed_on, initial_reading, verification_due, seal_number,
                                            parent_meter_id)
                select coalesce(nullif(:code, ''), p.code || '-' || :serial), m.premises_id, m.subscriber_code, m.medium,
                       m.role, :serial, nullif(:model, ''), :dn, :digits, :decimals, :day, :initial, :until,
                       nullif(:seal, ''), m.parent_meter_id
                  from metering.meter m join registry.premises_v p on p.id = m.premises_id
                 where m.id = :instead
                returning id
                """)
                .params(RegisterMeter.columns(next)).param("day", day).param("instead", insteadOf)
                .query(Long.class).single();
    }

    /**
     * What stands in the way of putting this meter there.
     *
     * @param insteadOf the meter it replaces, 0 for none
     */
    Optional<ActProblem> taken(long premisesId, NewMeter next, long insteadOf) {
        var problem = sql.sql("""
                select case when exists (select from metering.meter m
                                          where m.code = coalesce(nullif(:code, ''), p.code || '-' || :serial)) then 'code'
                            when exists (select from metering.meter m
                                          where m.premises_id = p.id and m.serial = :serial and m.removed_on is null
                                            and m.id <> :instead) then 'serial'
                            else '' end
                  from registry.premises_v p where p.id = :premises
                """)
                .param("code", Objects.requireNonNullElse(next.code(), "").strip())
                .param("serial", next.serial().strip())
                .param("premises", premisesId).param("instead", insteadOf)
                .query(String.class).optional().orElseThrow(UnknownToYou::new);
        return switch (problem) {
            case "" -> Optional.empty();
            case "serial" -> Optional.of(new ActProblem("serial", "Прибор с этим номером здесь уже стоит."));
            default -> Optional.of(next.code() == null || next.code().isBlank()
                    ? new ActProblem("serial",
                            "Прибор с этим номером здесь уже стоял. Укажите для нового код в реестре.")
                    : new ActProblem("code", "Такой код в реестре уже есть у другого прибора."));
        };
    }
}
