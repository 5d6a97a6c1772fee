package ru.rodnik.billing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.audit.Journal;
import ru.rodnik.billing.RunOutcome.AlreadyReleased;
import ru.rodnik.billing.RunOutcome.LaterReleased;
import ru.rodnik.billing.RunOutcome.Run;
import ru.rodnik.billing.RunOutcome.UnderWay;
import ru.rodnik.consumption.Volumes;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;

/**
 * Calculates a month for all contracts: volumes and charges, set by set, each in a transaction of its own. Killed, it
 * goes on where it was; run again before the release, it replaces itself; run again after it, it writes nothing (T50).
 */
@Service
public class RunMonth {

    private static final Logger LOG = LoggerFactory.getLogger(RunMonth.class);

    private final Calculations calculations;
    private final Months months;
    private final MonthRuns runs;
    private final RunParts parts;
    private final CutOffMonth cutOffMonth;
    private final Volumes volumes;
    private final Charges charges;
    private final Journal journal;
    private final MonthLock lock;
    private final TransactionTemplate transaction;

    RunMonth(
            Calculations calculations,
            Months months,
            MonthRuns runs,
            RunParts parts,
            CutOffMonth cutOffMonth,
            Volumes volumes,
            Charges charges,
            Journal journal,
            MonthLock lock,
            PlatformTransactionManager transactions) {
        this.calculations = calculations;
        this.months = months;
        this.runs = runs;
        this.parts = parts;
        this.cutOffMonth = cutOffMonth;
        this.volumes = volumes;
        this.charges = charges;
        this.journal = journal;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Calculates and returns when it is done. */
    public RunOutcome run(BillingPeriod month) {
        var held = lock.take(month);
        if (held.isEmpty()) {
            return new UnderWay();
        }
        try (var _ = held.get()) {
            return switch (begin(month)) {
                case Begun(var calculation, var runId) -> {
                    calculate(calculation, runId);
                    yield new Run(find(runId));
                }
                case Final(var run) -> new AlreadyReleased(run);
                case Late(var later) -> new LaterReleased(later);
            };
        }
    }

    /** Begins and returns at once; {@link Months#current} tells how far it is. */
    public RunOutcome start(BillingPeriod month) {
        var held = lock.take(month);
        if (held.isEmpty()) {
            return new UnderWay();
        }
        boolean running = false;
        try {
            switch (begin(month)) {
                case Begun(var calculation, var runId) -> {
                    var acting = Acting.current();
                    Thread.ofVirtual().name("month-" + month)
                            .start(() -> calculateAs(acting, held.get(), calculation, runId));
                    running = true;
                    return new Run(find(runId));
                }
                case Final(var run) -> {
                    return new AlreadyReleased(run);
                }
                case Late(var later) -> {
                    return new LaterReleased(later);
                }
            }
        } finally {
            if (!running) {
                held.get().close();
            }
        }
    }

    private void calculateAs(Acting acting, MonthLock.Held held, MonthCalculation calculation, long runId) {
        try (held; var _ = Acting.as(acting.actor(), acting.scope())) {
            calculate(calculation, runId);
        } catch (RuntimeException e) {
            LOG.error("The run of {} stopped; started again it goes on where it was", calculation.month(), e);
        }
    }

    private sealed interface Beginning {}

    private record Begun(MonthCalculation calculation, long runId) implements Beginning {}

    private record Final(MonthRun run) implements Beginning {}

    private record Late(BillingPeriod later) implements Beginning {}

    private Beginning begin(BillingPeriod month) {
        return inTransaction(() -> {
            var current = months.current(month);
            if (current.isPresent() && isFinal(current.get())) {
                return new Final(current.get());
            }
            var later = months.releasedAfter(month);
            if (later.isPresent()) {
                return new Late(later.get());
            }
            runs.refreshStatistics();
            var calculation = calculations.of(month);
            var contracts = calculations.contracts(calculation);
            if (current.isPresent() && current.get().state() == RunState.RUNNING) {
                parts.plan(current.get().id(), contracts);
                return new Begun(calculation, current.get().id());
            }
            current.ifPresent(this::replace);
            cutOffMonth.cutOff(month);
            long runId = runs.begin(month, contracts.size());
            parts.plan(runId, contracts);
            journal.record("month.run", "month:" + month, null, Map.of("run", runId));
            return new Begun(calculation, runId);
        });
    }

    private static boolean isFinal(MonthRun run) {
        return run.state() == RunState.RELEASED || run.releaseStartedAt() != null;
    }

    private void replace(MonthRun calculated) {
        runs.replace(calculated.id());
        volumes.discard(calculated.id());
    }

    private void calculate(MonthCalculation calculation, long runId) {
        long began = System.nanoTime();
        PartWork.each(inTransaction(() -> parts.notCalculated(runId)),
                part -> inTransaction(() -> calculate(calculation, runId, part)));
        inTransaction(() -> {
            runs.finish(runId, seconds(began));
            var run = find(runId);
            journal.record("month.calculated", "month:" + calculation.month(), null,
                    Map.of("run", runId, "contracts", run.contracts(), "gross", run.gross().toString()));
            return true;
        });
    }

    private Calculated calculate(MonthCalculation calculation, long runId, RunPart part) {
        var contracts = calculations.contracts(calculation, part.firstContract(), part.lastContract());
        var calculated = calculations.calculate(calculation, contracts);
        volumes.file(runId, calculation.month(), calculated.volumes());
        charges.file(runId, calculation.month(), calculated.charges());
        runs.fileParked(runId, calculated.parked());
        runs.fileInspections(runId, calculated.inspections());
        parts.calculated(runId, part, calculated);
        return calculated;
    }

    private MonthRun find(long runId) {
        return months.find(runId).orElseThrow();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static BigDecimal seconds(long since) {
        return BigDecimal.valueOf(Duration.ofNanos(System.nanoTime() - since).toMillis(), 3);
    }
}
