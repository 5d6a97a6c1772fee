package ru.rodnik.billing;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.consumption.FactsOfMonth;
import ru.rodnik.shared.BillingPeriod;

/** Prepares the calculation of a month and carries it out for one set of contracts after the other. */
@Component
class Calculations {

    private final BillingFacts facts;
    private final FactsOfMonth volumes;
    private final Months months;
    private final Tariffs tariffs;

    Calculations(BillingFacts facts, FactsOfMonth volumes, Months months, Tariffs tariffs) {
        this.facts = facts;
        this.volumes = volumes;
        this.months = months;
        this.tariffs = tariffs;
    }

    /** Prices, and what earlier months have to be looked at again for; read once a run. */
    @Transactional(readOnly = true)
    public MonthCalculation of(BillingPeriod month) {
        var released = months.releasedBefore(month);
        var prices = tariffs.prices();
        var neighbours = volumes.neighbours();
        return new MonthCalculation(
                month, prices, released.stream().map(MonthRun::id).toList(), neighbours,
                facts.reopened(released, neighbours), facts.repriced(released, prices));
    }

    /** The same for a few contracts, reading of nobody else's. */
    @Transactional(readOnly = true)
    public MonthCalculation of(BillingPeriod month, Collection<Long> contracts) {
        var released = months.releasedBefore(month);
        var prices = tariffs.prices();
        var neighbours = volumes.neighboursOf(contracts);
        return new MonthCalculation(
                month, prices, released.stream().map(MonthRun::id).toList(), neighbours,
                facts.reopened(released, neighbours, contracts), facts.repriced(released, prices, contracts));
    }

    @Transactional(readOnly = true)
    public Calculated calculate(MonthCalculation calculation, List<Long> contracts) {
        return calculation.calculate(
                volumes.of(contracts, calculation.month(), calculation.countedRuns(), calculation.neighbours()),
                facts.contracts(contracts, calculation.month()));
    }

    /** Contracts that hold in the month, or have something to correct, by id. */
    @Transactional(readOnly = true)
    public List<Long> contracts(MonthCalculation calculation) {
        return contracts(calculation, 0, Long.MAX_VALUE);
    }

    @Transactional(readOnly = true)
    public List<Long> contracts(MonthCalculation calculation, long first, long last) {
        return facts.contractsBetween(first, last, calculation.month(), calculation.toCorrect());
    }
}
