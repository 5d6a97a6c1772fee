package ru.rodnik.billing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.audit.Journal;
import ru.rodnik.billing.ReleaseOutcome.AlreadyReleased;
import ru.rodnik.billing.ReleaseOutcome.LaterReleased;
import ru.rodnik.billing.ReleaseOutcome.NothingCalculated;
import ru.rodnik.billing.ReleaseOutcome.Outdated;
import ru.rodnik.billing.ReleaseOutcome.Released;
import ru.rodnik.billing.ReleaseOutcome.SamePerson;
import ru.rodnik.billing.ReleaseOutcome.UnderWay;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.BillingPeriod;

/**
 * Makes a calculated month final: papers are numbered and posted, set of contracts by set, each in one transaction.
 * A second person does it, not who started the run; killed, it goes on where it was.
 */
@Service
public class ReleaseMonth {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseMonth.class);

    private final Months months;
    private final MonthRuns runs;
    private final RunParts parts;
    private final List<UponRelease> followers;
    private final Journal journal;
    private final MonthLock lock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    ReleaseMonth(
            Months months,
            MonthRuns runs,
            RunParts parts,
            List<UponRelease> followers,
            Journal journal,
            MonthLock lock,
            PlatformTransactionManager transactions) {
        this.months = months;
        this.runs = runs;
        this.parts = parts;
        this.followers = followers;
        this.journal = journal;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Releases and returns when it is done; at the console the administrator may do both, and the journal says so. */
    public ReleaseOutcome release(BillingPeriod month) {
        var held = lock.take(month);
        if (held.isEmpty()) {
            return new UnderWay();
        }
        try (var _ = held.get()) {
            return switch (begin(month)) {
                case Begun(var run) -> finish(run);
                case Refused(var outcome) -> outcome;
            };
        }
    }

    /** Begins and returns at once; {@link Months#current} tells how far it is. */
    public ReleaseOutcome start(BillingPeriod month) {
        var held = lock.take(month);
        if (held.isEmpty()) {
            return new UnderWay();
        }
        boolean running = false;
        try {
            switch (begin(month)) {
                case Begun(var run) -> {
                    var acting = Acting.current();
                    Thread.ofVirtual().name("release-" + month).start(() -> {
                        try (var _ = held.get(); var _ = Acting.as(acting.actor(), acting.scope())) {
                            finish(run);
                        } catch (RuntimeException e) {
                            LOG.error("The release of {} stopped; started again it goes on where it was", month, e);
                        }
                    });
                    running = true;
                    return new Released(run);
                }
                case Refused(var outcome) -> {
                    return outcome;
                }
            }
        } finally {
            if (!running) {
                held.get().close();
            }
        }
    }

    private sealed interface Beginning {}

    private record Begun(MonthRun run) implements Beginning {}

    private record Refused(ReleaseOutcome outcome) implements Beginning {}

    private Beginning begin(BillingPeriod month) {
        var current = inTransaction(() -> months.current(month));
        if (current.isEmpty() || current.get().state() == RunState.RUNNING) {
            return new Refused(new NothingCalculated());
        }
        var run = current.get();
        if (run.state() == RunState.RELEASED) {
            return new Refused(new AlreadyReleased(run));
        }
        if (run.releaseStartedAt() == null) {
            var later = inTransaction(() -> months.releasedAfter(month));
            if (later.isPresent()) {
                return new Refused(new LaterReleased(later.get()));
            }
            var earlier = inTransaction(() -> months.releasedSince(run));
            if (earlier.isPresent()) {
                return new Refused(new Outdated(earlier.get()));
            }
        }
        var actor = Acting.current().actor();
        if (actor.kind() != Actor.Kind.SYSTEM && actor.id().equals(run.startedBy())) {
            return new Refused(new SamePerson(run.startedBy()));
        }
        inTransaction(() -> {
            runs.refreshStatistics();
            if (run.releaseStartedAt() == null) {
                followers.forEach(follower -> follower.check(run));
                runs.beginRelease(run.id());
                followers.forEach(follower -> follower.begin(run));
                journal.record("month.release", "month:" + run.period(), null, Map.of(
                        "run", run.id(), "startedBy", run.startedBy(), "oneHand", actor.id().equals(run.startedBy())));
            }
            return true;
        });
        return new Begun(run);
    }

    private Released finish(MonthRun run) {
        long began = System.nanoTime();
        PartWork.inOrder(inTransaction(() -> parts.notReleased(run.id())),
                part -> prepare(run, part),
                prepared -> inTransaction(() -> release(run, prepared)));
        return inTransaction(() -> {
            runs.finishRelease(run.id(), BigDecimal.valueOf(Duration.ofNanos(System.nanoTime() - began).toMillis(), 3));
            journal.record("month.released", "month:" + run.period(), null,
                    Map.of("run", run.id(), "gross", run.gross().toString()));
            return new Released(months.find(run.id()).orElseThrow());
        });
    }

    private record Prepared(RunPart part, List<UponRelease.Release> releases) {}

    private Prepared prepare(MonthRun run, RunPart part) {
        return Objects.requireNonNull(reading.execute(_ -> new Prepared(part, followers.stream()
                .map(follower -> follower.prepare(run, part.firstContract(), part.lastContract())).toList())));
    }

    /** A part with everything that follows from it. */
    private boolean release(MonthRun run, Prepared prepared) {
        prepared.releases().forEach(UponRelease.Release::carryOut);
        parts.released(run.id(), prepared.part());
        return true;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
