package ru.rodnik.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.metering.ActOutcome.Recorded;
import ru.rodnik.metering.ActOutcome.Refused;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.CubicMetres;

/**
 * An employee enters an act about a meter: it is kept for ever, and what follows from it for the charges is written to
 * the meter and its faults. The same form sent twice is recorded once (T41).
 */
@Service
public class RecordAct {

    private final MeterLives lives;
    private final MeterActs acts;
    private final ActFiles files;
    private final OnceOnly onceOnly;
    private final Journal journal;
    private final Clock clock;

    RecordAct(MeterLives lives, MeterActs acts, ActFiles files, OnceOnly onceOnly, Journal journal, Clock clock) {
        this.lives = lives;
        this.acts = acts;
        this.files = files;
        this.onceOnly = onceOnly;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records.
     *
     * @throws UnknownToYou when there is no such meter for whoever acts
     * @throws OnceOnly.KeyReused when the key came before with another content
     * @throws OnceOnly.InFlight when the same form is being recorded at this moment
     */
    @Transactional
    public ActOutcome record(ActToRecord act) {
        var problems = new ArrayList<ActProblem>();
        var answer = onceOnly.carryOut(act.requestKey(), act.content(), () -> carryOut(act, problems));
        if (!answer.isEmpty()) {
            return new Recorded(Long.parseLong(answer));
        }
        return new Refused(problems.isEmpty() ? judge(act, lives.find(act.meterId()).orElseThrow()) : problems);
    }

    private String carryOut(ActToRecord act, List<ActProblem> problems) {
        var meter = lives.lock(act.meterId()).orElseThrow(UnknownToYou::new);
        problems.addAll(judge(act, meter));
        return problems.isEmpty() ? String.valueOf(keep(act, meter)) : "";
    }

    private List<ActProblem> judge(ActToRecord act, MeterLife meter) {
        var problems = new ArrayList<>(ActRules.judge(act, meter, LocalDate.now(clock)));
        files.judge("scan", act.scan()).ifPresent(problems::add);
        files.judge("photo", act.photo()).ifPresent(problems::add);
        if (problems.isEmpty() && act.successor() != null) {
            acts.taken(meter.premisesId(), act.successor(), act.meterId()).ifPresent(problems::add);
        }
        return problems;
    }

    private long keep(ActToRecord act, MeterLife meter) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var successor = act.successor() == null
                ? null
                : acts.place(act.successor(), act.day(), meter.meterId());
        var dial = act.dial() == null ? null : new CubicMetres(act.dial());
        var id = acts.file(act, meter.subscriberCode(), successor,
                files.keep(meter.subscriberCode(), act.scan()), files.keep(meter.subscriberCode(), act.photo()), at);
        follow(act, meter, dial, id);
        write(act, meter, successor, id);
        return successor == null ? meter.meterId() : successor;
    }

    private void follow(ActToRecord act, MeterLife meter, @Nullable CubicMetres dial, long actId) {
        var day = act.day();
        switch (act.kind()) {
            case ADMISSION -> {
                acts.endFault(meter, day, dial, actId, fault -> fault.reason() != FaultReason.VERIFICATION_EXPIRED);
                seal(act, meter);
            }
            case SEAL_SET -> {
                acts.endFault(meter, day, dial, actId, fault -> fault.reason() == FaultReason.SEAL_BROKEN);
                seal(act, meter);
            }
            case SEAL_BROKEN -> acts.beginFault(meter, day, FaultReason.SEAL_BROKEN);
            case FAULT -> acts.beginFault(meter, day, Objects.requireNonNull(act.faultReason()));
            case REPAIR ->
                    acts.endFault(meter, day, dial, actId, fault -> fault.reason() != FaultReason.VERIFICATION_EXPIRED);
            case VERIFICATION -> {
                acts.verified(meter, day, Objects.requireNonNull(act.verifiedUntil()), dial, actId);
                if (dial != null) {
                    acts.endFault(meter, day, dial, actId, fault -> fault.reason() == FaultReason.REMOVED);
                }
                seal(act, meter);
            }
            case REMOVAL, REPLACEMENT -> acts.takeAway(meter, day, Objects.requireNonNull(dial), actId);
        }
    }

    private void seal(ActToRecord act, MeterLife meter) {
        if (act.sealNumber() != null && !act.sealNumber().isBlank()) {
            acts.seal(meter, act.sealNumber());
        }
    }

    private void write(ActToRecord act, MeterLife meter, @Nullable Long successor, long actId) {
        var details = new HashMap<String, Object>();
        details.put("meter", meter.serial());
        details.put("day", act.day().toString());
        details.put("paper", act.number() + " от " + act.dated());
        put(details, "dial", act.dial());
        put(details, "verified_until", act.verifiedUntil());
        put(details, "seal", act.sealNumber());
        put(details, "reason", act.faultReason());
        put(details, "successor", act.successor() == null ? null : act.successor().serial());
        journal.record(act.kind().action(), "meter-act:" + actId, meter.subscriberCode(), details);
    }

    private static void put(HashMap<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
