package ru.rodnik.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.reconciliation.Acts.NewEvent;
import ru.rodnik.reconciliation.Acts.Standing;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;

/** Brings an act one step further, with its evidence and its line in the journal (REC-06, I-12). */
@Service
public class MoveAct {

    private final Acts acts;
    private final Journal journal;
    private final Clock clock;

    MoveAct(Acts acts, Journal journal, Clock clock) {
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Moved(ActState state) implements Outcome {}

        /** The act stands elsewhere by now; in which state, so that a page can say it. */
        record TooLate(ActState state) implements Outcome {}
    }

    /**
     * What proves a step.
     *
     * @param words a reason, objections in words
     * @param fileId the file it rests on
     */
    public record Evidence(Channel channel, String proof, String words, @Nullable Long fileId,
            List<Objection> objections) {

        public Evidence {
            objections = List.copyOf(objections);
        }

        public static Evidence of(Channel channel, String proof, String words) {
            return new Evidence(channel, proof, words, null, List.of());
        }
    }

    /**
     * The step, on the day it is taken.
     *
     * @throws UnknownToYou where there is no such act for who acts
     */
    @Transactional
    public Outcome move(long actId, ActState next, Evidence evidence) {
        return move(actId, next, LocalDate.now(clock), evidence);
    }

    /** The step on a day that may lie before, as on the stamp of the post. */
    @Transactional
    public Outcome move(long actId, ActState next, LocalDate onDay, Evidence evidence) {
        acts.lock(actId);
        var act = acts.find(actId).orElseThrow(UnknownToYou::new);
        if (!act.state().leadsTo(next)) {
            return new Outcome.TooLate(act.state());
        }
        put(act, next, onDay, evidence);
        return new Outcome.Moved(next);
    }

    private void put(Standing act, ActState next, LocalDate onDay, Evidence evidence) {
        var actor = Acting.current().actor();
        var authority = actor.kind() == Actor.Kind.SUBSCRIBER ? acts.authorityOf(act.subscriberCode()) : "";
        var event = acts.file(new NewEvent(
                act.id(), act.subscriberCode(), next, clock.instant(), onDay, actor.kind().name(), actor.id(),
                actor.name(), authority, evidence.channel(), evidence.proof(), evidence.words(), evidence.fileId()));
        acts.fileObjections(event, act.subscriberCode(), evidence.objections());
        journal.record("reconciliation." + next.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "reconciliation:" + act.number(), act.subscriberCode(),
                Map.of("event", event, "on", onDay.toString(), "channel", evidence.channel().name(),
                        "objections", evidence.objections().size()));
    }
}
