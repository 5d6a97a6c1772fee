package ru.rodnik.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.metering.ActOutcome.Recorded;
import ru.rodnik.metering.ActOutcome.Refused;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.registry.Premises;
import ru.rodnik.registry.PremisesStore;

/** A meter of any role is taken into use at premises: from the day of its admission it counts (MTR-01). */
@Service
public class RegisterMeter {

    private final PremisesStore premises;
    private final MeterActs acts;
    private final ActFiles files;
    private final OnceOnly onceOnly;
    private final Journal journal;
    private final JdbcClient sql;
    private final Clock clock;

    RegisterMeter(
            PremisesStore premises, MeterActs acts, ActFiles files, OnceOnly onceOnly, Journal journal, JdbcClient sql,
            Clock clock) {
        this.premises = premises;
        this.acts = acts;
        this.files = files;
        this.onceOnly = onceOnly;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Registers.
     *
     * @throws UnknownToYou when there are no such premises for whoever acts
     * @throws OnceOnly.KeyReused when the key came before with another content
     * @throws OnceOnly.InFlight when the same form is being recorded at this moment
     */
    @Transactional
    public ActOutcome register(MeterToRegister form) {
        var problems = new ArrayList<ActProblem>();
        var answer = onceOnly.carryOut(form.requestKey(), form.content(), () -> carryOut(form, problems));
        if (!answer.isEmpty()) {
            return new Recorded(Long.parseLong(answer));
        }
        return new Refused(problems.isEmpty() ? judge(form) : problems);
    }

    private String carryOut(MeterToRegister form, List<ActProblem> problems) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('meter-at/' || :premises, 44))")
                .param("premises", form.premisesId()).query((_, _) -> 0).list();
        problems.addAll(judge(form));
        return problems.isEmpty() ? String.valueOf(keep(form)) : "";
    }

    private List<ActProblem> judge(MeterToRegister form) {
        var place = premises.find(form.premisesId()).orElseThrow(UnknownToYou::new);
        var problems = new ArrayList<ActProblem>();
        ActRules.paper(form.number(), form.day(), form.dated(), LocalDate.now(clock), problems);
        ActRules.successor(form.meter(), form.day(), problems);
        parent(form).ifPresent(problems::add);
        purpose(form, place).ifPresent(problems::add);
        files.judge("scan", form.scan()).ifPresent(problems::add);
        files.judge("photo", form.photo()).ifPresent(problems::add);
        if (problems.isEmpty()) {
            acts.taken(form.premisesId(), form.meter(), 0).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<ActProblem> purpose(MeterToRegister form, Premises place) {
        if (form.role() == MeterRole.IRRIGATION && form.medium() != Medium.COLD_WATER) {
            return Optional.of(new ActProblem("medium", "Поливочный прибор считает только холодную воду."));
        }
        if (form.medium() == Medium.WASTEWATER && !place.wastewater()) {
            return Optional.of(new ActProblem("medium", "По этому объекту водоотведение не оказывается."));
        }
        return Optional.empty();
    }

    private Optional<ActProblem> parent(MeterToRegister form) {
        if (form.parentId() == null) {
            return form.role() == MeterRole.SUB
                    ? Optional.of(new ActProblem("parent", "Выберите прибор, за которым стоит этот."))
                    : Optional.empty();
        }
        var fits = sql.sql("""
                select medium = :medium and installed_on <= :day and (removed_on is null or removed_on >= :day)
                  from metering.meter where id = :parent
                """)
                .param("medium", form.medium().name()).param("day", form.day()).param("parent", form.parentId())
                .query(Boolean.class).optional().orElse(false);
        return fits
                ? Optional.empty()
                : Optional.of(new ActProblem("parent",
                        "За этим прибором нельзя: он считает другое или в этот день не стоял. Выберите другой."));
    }

    private long keep(MeterToRegister form) {
        var place = premises.find(form.premisesId()).orElseThrow(UnknownToYou::new);
        var next = form.meter();
        var id = sql.sql("""
                insert into metering.meter (code, premises_id, subscriber_code, medium, role, serial, model, dn_mm, digits,
                                            decimals, installed_on, initial_reading, verification_due, seal_number,
                                            parent_meter_id)
                values (coalesce(nullif(:code, ''), :place || '-' || :serial), :premises, :owner, :medium, :role, :serial,
                        nullif(:model, ''), :dn, :digits, :decimals, :day, :initial, :until, nullif(:seal, ''), :parent)
                returning id
                """)
                .params(columns(next)).param("place", place.code()).param("premises", place.id())
                .param("owner", place.subscriberCode().value()).param("medium", form.medium().name())
                .param("role", form.role().name()).param("day", form.day()).param("parent", form.parentId())
                .query(Long.class).single();
        var act = new ActToRecord(form.requestKey(), id, ActKind.ADMISSION, form.day(), form.number(), form.dated(),
                next.initialReading().volume(), next.verifiedUntil(), null, next.sealNumber(), null, null, form.note(),
                null, null);
        var actId = acts.file(act, place.subscriberCode(), null, files.keep(place.subscriberCode(), form.scan()),
                files.keep(place.subscriberCode(), form.photo()), clock.instant().truncatedTo(ChronoUnit.MICROS));
        journal.record(ActKind.ADMISSION.action(), "meter-act:" + actId, place.subscriberCode(), Map.of(
                "meter", next.serial(), "premises", place.code(), "medium", form.medium().name(),
                "role", form.role().name(), "day", form.day().toString(), "dial", next.initialReading().toString(),
                "paper", form.number() + " от " + form.dated()));
        return id;
    }

    /** The parameters of a new meter's own columns. */
    static Map<String, @Nullable Object> columns(NewMeter meter) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("code", Objects.requireNonNullElse(meter.code(), "").strip());
        columns.put("serial", meter.serial().strip());
        columns.put("model", Objects.requireNonNullElse(meter.model(), "").strip());
        columns.put("dn", meter.dnMm());
        columns.put("digits", meter.digits());
        columns.put("decimals", meter.decimals());
        columns.put("initial", meter.initialReading().volume());
        columns.put("until", meter.verifiedUntil());
        columns.put("seal", Objects.requireNonNullElse(meter.sealNumber(), "").strip());
        return columns;
    }
}
