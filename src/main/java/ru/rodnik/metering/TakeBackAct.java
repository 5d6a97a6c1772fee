package ru.rodnik.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Format;

/**
 * An act was entered by mistake: what followed from it is undone, the act stays on file as taken back. Months that were
 * charged by it are corrected by the next run, like after any late fact (VAT-05).
 */
@Service
public class TakeBackAct {

    private final MeterLives lives;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    TakeBackAct(MeterLives lives, JdbcClient sql, Journal journal, Clock clock) {
        this.lives = lives;
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** An act with what decides whether it may be taken back. */
    private record Standing(
            ActKind kind, LocalDate day, String number, SubscriberCode subscriberCode, @Nullable Long successorId,
            @Nullable String successor, boolean before, boolean withdrawn, @Nullable ActKind laterKind,
            @Nullable String laterNumber, boolean used) {}

    /**
     * Takes back.
     *
     * @return why not, with what to do; nothing where it is taken back
     * @throws UnknownToYou when there is no such act of that meter for whoever acts
     */
    @Transactional
    public Optional<String> takeBack(long meterId, long actId, String reason) {
        var meter = lives.lock(meterId).orElseThrow(UnknownToYou::new);
        var act = standing(meterId, actId).orElseThrow(UnknownToYou::new);
        var refused = judge(act, reason);
        if (refused.isEmpty()) {
            undo(meter, actId, act);
            keep(meter, actId, act, reason.strip());
        }
        return refused;
    }

    private Optional<Standing> standing(long meterId, long actId) {
        return sql.sql(Sql.beside(TakeBackAct.class, "standing-act.sql"))
                .param("meter", meterId).param("act", actId).param("codes", ActingScope.codes())
                .query(Standing.class).optional();
    }

    private static Optional<String> judge(Standing act, String reason) {
        if (act.withdrawn()) {
            return Optional.of("Этот акт уже отменён.");
        }
        if (reason.isBlank()) {
            return Optional.of("Напишите, почему акт отменяется: причину увидит и абонент.");
        }
        if (act.laterKind() != null) {
            return Optional.of("После него внесён акт " + Format.no(Objects.requireNonNull(act.laterNumber())) + ", "
                    + act.laterKind().words().toLowerCase(Locale.ROOT) + ". Сначала отмените его.");
        }
        if (act.used()) {
            return Optional.of("По новому прибору № " + act.successor()
                    + " уже есть показания или акты. Снимите его актом и внесите прежний прибор как новый.");
        }
        return act.before()
                ? Optional.empty()
                : Optional.of("Акт внесён прежней версией программы: прежнее состояние прибора не сохранилось. "
                        + "Внесите акт, который его исправит.");
    }

    private void undo(MeterLife meter, long actId, Standing act) {
        sql.sql("""
                update metering.meter m
                   set verification_due = case when :kind = 'VERIFICATION' then (a.meter_before ->> 'verification_due')::date
                                               else m.verification_due end,
                       seal_number = case when a.seal_number is null then m.seal_number
                                          else a.meter_before ->> 'seal_number' end,
                       removed_on = case when :takesAway then null else m.removed_on end,
                       final_reading = case when :takesAway then null else m.final_reading end,
                       by_act = array(select jsonb_array_elements_text(a.meter_before -> 'by_act'))
                  from metering.act a
                 where a.id = :act and m.id = a.meter_id
                """).param("kind", act.kind().name()).param("takesAway", act.kind().takesAway()).param("act", actId)
                .update();
        sql.sql("update metering.fault set until_day = null, dial_after = null, ended_by = null where ended_by = :act")
                .param("act", actId).update();
        if (act.kind().beginsFault()) {
            sql.sql("delete from metering.fault where meter_id = :meter and from_day = :day and source = 'ACT'")
                    .param("meter", meter.meterId()).param("day", act.day()).update();
        }
        if (act.kind() == ActKind.VERIFICATION) {
            MeterTerms.beginFault(sql, meter.meterId(), LocalDate.now(clock));
        }
        if (act.successorId() != null) {
            sql.sql("delete from metering.fault where meter_id = :meter").param("meter", act.successorId()).update();
            sql.sql("delete from metering.meter where id = :meter").param("meter", act.successorId()).update();
        }
    }

    private void keep(MeterLife meter, long actId, Standing act, String reason) {
        var actor = Acting.current().actor();
        sql.sql("""
                insert into metering.act_withdrawal (act_id, subscriber_code, reason, successor, withdrawn_at, actor_id,
                                                     actor_name)
                values (:act, :owner, :reason, :successor, :at, :by, :byName)
                """)
                .param("act", actId).param("owner", act.subscriberCode().value()).param("reason", reason)
                .param("successor", act.successor())
                .param("at", Sql.moment(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("by", actor.id()).param("byName", actor.name()).update();
        journal.record("meter.act-taken-back", "meter-act-withdrawal:" + actId, act.subscriberCode(), Map.of(
                "meter", meter.serial(), "act", act.kind().words() + ", " + act.number(), "day", act.day().toString(),
                "reason", reason, "successor", Objects.requireNonNullElse(act.successor(), "")));
    }
}
