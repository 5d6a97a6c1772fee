package ru.rodnik.billing;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.consumption.ContractInquiry;
import ru.rodnik.consumption.FactsOfMonth;
import ru.rodnik.consumption.MeterReading;
import ru.rodnik.shared.BillingPeriod;

/**
 * Calculates the month of a few contracts as the run would, had certain readings been accepted already: the same facts,
 * the same rules, corrections of earlier months too. The number of statements depends on nothing but how many months
 * had their prices replaced.
 */
@Service
public class DraftMonth {

    private final Calculations calculations;
    private final FactsOfMonth volumes;
    private final BillingFacts facts;

    DraftMonth(Calculations calculations, FactsOfMonth volumes, BillingFacts facts) {
        this.calculations = calculations;
        this.volumes = volumes;
        this.facts = facts;
    }

    /** With the readings, and without them: both from the same facts. */
    public record Draft(DraftCharges with, DraftCharges without) {}

    /**
     * Reads whatever the run would, of subscribers whose meters stand before or behind these too: the caller's scope has
     * to reach so far, and he tells of no contract but his own.
     *
     * @param waiting on file and not yet accepted; both drafts have them
     * @param typed instead of whatever their meters showed in the month so far
     */
    @Transactional(readOnly = true)
    public Draft draft(
            BillingPeriod month,
            Collection<Long> contracts,
            List<SupposedReading> waiting,
            List<SupposedReading> typed) {
        var calculation = calculations.of(month, contracts);
        var inquiries = volumes.of(contracts, month, calculation.countedRuns(), calculation.neighbours());
        var rows = facts.contracts(contracts, month);
        var codes = volumes.codesOf(
                Stream.concat(waiting.stream(), typed.stream()).map(SupposedReading::meterId).toList());
        var without = supposing(inquiries, waiting, codes);
        var with = supposing(without, typed, codes);
        return new Draft(
                DraftCharges.of(calculation.calculate(with, rows)),
                DraftCharges.of(calculation.calculate(without, rows)));
    }

    private static List<ContractInquiry> supposing(
            List<ContractInquiry> inquiries, List<SupposedReading> readings, Map<Long, String> codes) {
        var byMeter = readings.stream()
                .filter(reading -> codes.containsKey(reading.meterId()))
                .collect(toMap(
                        reading -> codes.getOrDefault(reading.meterId(), ""),
                        reading -> new MeterReading(0, reading.takenOn(), reading.dial())));
        return inquiries.stream().map(inquiry -> inquiry.supposing(byMeter)).toList();
    }
}
