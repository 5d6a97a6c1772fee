package ru.rodnik.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.registry.PremisesStore;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sql;
import ru.rodnik.ui.Format;

/** An employee enters that a subscriber said beforehand that he will take no water, or that he takes it again (MET-07). */
@Service
public class RecordSuspension {

    private final PremisesStore premises;
    private final Suspensions suspensions;
    private final ActFiles files;
    private final OnceOnly onceOnly;
    private final Journal journal;
    private final JdbcClient sql;
    private final Clock clock;

    RecordSuspension(
            PremisesStore premises, Suspensions suspensions, ActFiles files, OnceOnly onceOnly, Journal journal,
            JdbcClient sql, Clock clock) {
        this.premises = premises;
        this.suspensions = suspensions;
        this.files = files;
        this.onceOnly = onceOnly;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Records a notice; what is wrong with it, or nothing where it is on file.
     *
     * @throws UnknownToYou when there are no such premises for whoever acts
     * @throws OnceOnly.KeyReused when the key came before with another content
     * @throws OnceOnly.InFlight when the same form is being recorded at this moment
     */
    @Transactional
    public List<ActProblem> record(SuspensionToRecord notice) {
        var problems = new ArrayList<ActProblem>();
        var answer = onceOnly.carryOut(notice.requestKey(), notice.content(), () -> {
            problems.addAll(judge(notice));
            return problems.isEmpty() ? String.valueOf(keep(notice)) : "";
        });
        return answer.isEmpty() && problems.isEmpty() ? judge(notice) : problems;
    }

    /**
     * Water is taken again from that day: the notice ends on the day before.
     *
     * @return what is wrong, or nothing
     * @throws UnknownToYou when there is no such notice for whoever acts
     */
    @Transactional
    public Optional<ActProblem> resume(long id, LocalDate takenAgainOn) {
        sql.sql("select id from metering.suspension where id = :id for update").param("id", id).query(Long.class)
                .optional();
        var notice = suspensions.find(id).orElseThrow(UnknownToYou::new);
        if (!takenAgainOn.isAfter(notice.fromDay()) || takenAgainOn.isAfter(notice.untilDay())) {
            return Optional
                    .of(new ActProblem("resumed", "Возобновить можно с " + Format.date(notice.fromDay().plusDays(1))
                            + " по " + Format.date(notice.untilDay()) + "."));
        }
        sql.sql("""
                update metering.suspension set until_day = :until, changed_at = :now, ended_early_by = :by where id = :id
                """)
                .param("until", takenAgainOn.minusDays(1)).param("id", id)
                .param("now", Sql.moment(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("by", Acting.current().actor().name()).update();
        journal.record("suspension.ended", "suspension:" + id, notice.subscriberCode(), Map.of(
                "premises", notice.address(), "resumed", takenAgainOn.toString(), "until_before",
                notice.untilDay().toString()));
        return Optional.empty();
    }

    private List<ActProblem> judge(SuspensionToRecord notice) {
        if (premises.find(notice.premisesId()).isEmpty()) {
            throw new UnknownToYou();
        }
        var problems = new ArrayList<ActProblem>();
        if (notice.until().isBefore(notice.from())) {
            problems.add(new ActProblem("until", "Последний день раньше первого. Проверьте даты."));
        }
        if (notice.receivedOn().isAfter(LocalDate.now(clock))) {
            problems.add(new ActProblem("receivedOn", "День получения ещё не наступил. Проверьте дату."));
        } else if (notice.receivedOn().isAfter(notice.from())) {
            problems.add(new ActProblem("receivedOn",
                    "Уведомление принимают заранее: не позже первого дня без воды. Начните с дня получения."));
        }
        if (notice.number().isBlank()) {
            problems.add(new ActProblem("number", "Напишите номер, под которым пришло уведомление."));
        }
        files.judge("scan", notice.scan()).ifPresent(problems::add);
        if (problems.isEmpty()) {
            overlapping(notice).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<ActProblem> overlapping(SuspensionToRecord notice) {
        return sql.sql("""
                select from_day from metering.suspension
                 where premises_id = :premises and from_day <= :until and until_day >= :from limit 1
                """)
                .param("premises", notice.premisesId()).param("from", notice.from()).param("until", notice.until())
                .query(LocalDate.class).optional()
                .map(day -> new ActProblem("from", "На эти дни уже есть уведомление с " + Format.date(day) + "."));
    }

    private long keep(SuspensionToRecord notice) {
        var place = premises.find(notice.premisesId()).orElseThrow(UnknownToYou::new);
        var at = Sql.moment(clock.instant().truncatedTo(ChronoUnit.MICROS));
        long id = sql.sql("""
                insert into metering.suspension (premises_id, subscriber_code, from_day, until_day, number, received_on, note,
                                                 scan_file_id, recorded_at, actor_id, actor_name, changed_at)
                values (:premises, :owner, :from, :until, :number, :received, nullif(:note, ''), :scan, :at, :by, :byName, :at)
                returning id
                """)
                .param("premises", place.id()).param("owner", place.subscriberCode().value())
                .param("from", notice.from()).param("until", notice.until()).param("number", notice.number().strip())
                .param("received", notice.receivedOn())
                .param("note", Objects.requireNonNullElse(notice.note(), "").strip())
                .param("scan", files.keep(place.subscriberCode(), notice.scan())).param("at", at)
                .param("by", Acting.current().actor().id()).param("byName", Acting.current().actor().name())
                .query(Long.class).single();
        journal.record("suspension.recorded", "suspension:" + id, place.subscriberCode(), Map.of(
                "premises", place.code(), "from", notice.from().toString(), "until", notice.until().toString(),
                "paper", notice.number() + " от " + notice.receivedOn()));
        return id;
    }
}
