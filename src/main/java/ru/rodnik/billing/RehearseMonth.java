package ru.rodnik.billing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;

/**
 * Calculates a month without keeping it and says, contract by contract, by what causes it differs from the month before:
 * no volume, charge, number or entry is written.
 */
@Service
public class RehearseMonth {

    private static final Logger LOG = LoggerFactory.getLogger(RehearseMonth.class);

    private final Calculations calculations;
    private final Months months;
    private final MonthBefore monthBefore;
    private final Rehearsals rehearsals;
    private final MonthLock lock;
    private final TransactionTemplate transaction;

    RehearseMonth(
            Calculations calculations,
            Months months,
            MonthBefore monthBefore,
            Rehearsals rehearsals,
            MonthLock lock,
            PlatformTransactionManager transactions) {
        this.calculations = calculations;
        this.months = months;
        this.monthBefore = monthBefore;
        this.rehearsals = rehearsals;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** For the console: nothing is written at all. */
    public Rehearsal rehearse(BillingPeriod month) {
        long began = System.nanoTime();
        var scene = inTransaction(() -> scene(month));
        var totals = new RunningTotals();
        var parked = new ArrayList<Parking>();
        var differences = new ArrayList<ContractDifference>();
        PartWork.each(scene.parts(), part -> inTransaction(() -> {
            var compared = compare(scene, part);
            synchronized (totals) {
                compared.calculated().charges().forEach(totals::add);
                parked.addAll(compared.calculated().parked());
                differences.addAll(compared.differences());
            }
            return true;
        }));
        differences.sort(Comparator.comparing(
                (ContractDifference one) -> one.bridge().difference().amount().abs()).reversed()
                .thenComparing(ContractDifference::contractId));
        return new Rehearsal(
                month, scene.contracts(), totals.list(), inTransaction(() -> months.totalsOf(month.previous())),
                inTransaction(() -> months.named(parked)), differences,
                BigDecimal.valueOf(Duration.ofNanos(System.nanoTime() - began).toMillis(), 3));
    }

    /**
     * For pages: begins and returns at once; {@link Rehearsals} tells how far it is and what it came to.
     *
     * @return whether it was begun; not while somebody is at the month
     */
    public boolean start(BillingPeriod month) {
        var held = lock.take(month);
        if (held.isEmpty()) {
            return false;
        }
        boolean running = false;
        try {
            var scene = inTransaction(() -> scene(month));
            long id = inTransaction(() -> rehearsals.begin(month, scene.contracts()));
            var acting = Acting.current();
            Thread.ofVirtual().name("rehearsal-" + month).start(() -> {
                try (var _ = held.get(); var _ = Acting.as(acting.actor(), acting.scope())) {
                    file(scene, id);
                } catch (RuntimeException e) {
                    LOG.error("The rehearsal of {} stopped", month, e);
                }
            });
            running = true;
            return true;
        } finally {
            if (!running) {
                held.get().close();
            }
        }
    }

    private void file(Scene scene, long id) {
        PartWork.each(scene.parts(), part -> inTransaction(() -> {
            rehearsals.file(id, compare(scene, part).differences());
            return rehearsals.advance(id, part.contracts());
        }));
        inTransaction(() -> rehearsals.finish(id));
    }

    /**
     * What a rehearsal goes by.
     *
     * @param before the run of the month before; 0 where there is none
     */
    private record Scene(MonthCalculation calculation, long before, List<RunPart> parts, int contracts) {}

    private Scene scene(BillingPeriod month) {
        var calculation = calculations.of(month);
        long before = months.current(month.previous())
                .filter(run -> run.state() != RunState.RUNNING).map(MonthRun::id).orElse(0L);
        var contracts = new TreeSet<>(calculations.contracts(calculation));
        int charged = contracts.size();
        contracts.addAll(monthBefore.charged(before, 0, Long.MAX_VALUE));
        return new Scene(calculation, before, RunParts.divide(List.copyOf(contracts), 0), charged);
    }

    private record Compared(Calculated calculated, List<ContractDifference> differences) {}

    private Compared compare(Scene scene, RunPart part) {
        var month = scene.calculation().month();
        var present = new HashSet<>(
                calculations.contracts(scene.calculation(), part.firstContract(), part.lastContract()));
        var calculated = calculations.calculate(scene.calculation(), present.stream().sorted().toList());
        var now = MonthBefore.sides(calculated, month, present);
        var all = new TreeSet<>(present);
        all.addAll(monthBefore.charged(scene.before(), part.firstContract(), part.lastContract()));
        var differences = new ArrayList<ContractDifference>();
        monthBefore.of(all, month.previous(), scene.before()).forEach((contract, before) -> differences.add(
                new ContractDifference(
                        before.subscriberCode(), contract,
                        MonthBridge.between(before.side(), now.getOrDefault(contract, BridgeSide.absent())),
                        calculated.parked().stream().filter(one -> one.contractId() == contract).findFirst()
                                .map(Parking::reason).orElse(null))));
        return new Compared(calculated, differences);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
