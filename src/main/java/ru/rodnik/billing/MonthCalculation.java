package ru.rodnik.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.ContractInquiry;
import ru.rodnik.consumption.Determination;
import ru.rodnik.consumption.Determination.Determined;
import ru.rodnik.consumption.Determination.Parked;
import ru.rodnik.consumption.FiledVolume;
import ru.rodnik.consumption.Neighbours;
import ru.rodnik.consumption.ReasonWords;
import ru.rodnik.consumption.Subject;
import ru.rodnik.consumption.VolumeRules;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * Decides a month for sets of contracts; pure, all facts given.
 *
 * @param countedRuns released runs of earlier months
 * @param reopened by contract, the earlier months whose facts changed since (VAT-05)
 * @param repriced by contract, what earlier months differ by because prices were replaced
 */
record MonthCalculation(
        BillingPeriod month,
        Prices prices,
        Collection<Long> countedRuns,
        Neighbours neighbours,
        Map<Long, Set<BillingPeriod>> reopened,
        Map<Long, List<ChargeItem>> repriced) {

    /**
     * What of a contract its charge depends on.
     *
     * @param harming codes of the premises charged for negative impact
     */
    record ContractRow(
            long id,
            SubscriberCode subscriberCode,
            PriceBasis priceBasis,
            @Nullable BigDecimal limitAmount,
            Money chargedThisYear,
            Set<String> harming) {

        ContractTerms terms() {
            return new ContractTerms(priceBasis, limitAmount == null ? null : new Money(limitAmount), chargedThisYear);
        }
    }

    /** Contracts that have something to correct, whether they hold in the month or not. */
    Collection<Long> toCorrect() {
        var contracts = new TreeSet<>(reopened.keySet());
        contracts.addAll(repriced.keySet());
        return contracts;
    }

    Calculated calculate(List<ContractInquiry> inquiries, Map<Long, ContractRow> contracts) {
        var all = new Calculated(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var inquiry : inquiries) {
            if (contracts.get(inquiry.contractId()) instanceof ContractRow contract) {
                calculate(inquiry, contract, all);
            }
        }
        return all;
    }

    private void calculate(ContractInquiry inquiry, ContractRow contract, Calculated into) {
        var own = new ArrayList<Determined>();
        for (var determination : VolumeRules.determine(
                inquiry.facts(), month, reopened.getOrDefault(contract.id(), Set.of()))) {
            if (!inquiry.own().containsKey(determination.premisesId())) {
                continue;
            }
            switch (determination) {
                case Parked parked -> {
                    into.parked().add(new Parking(
                            contract.subscriberCode(), contract.id(), subject(inquiry, parked).premisesId(),
                            ReasonWords.of(parked.reason())));
                    return;
                }
                case Determined determined -> own.add(determined);
            }
        }
        charge(inquiry, contract, own, into);
    }

    private void charge(ContractInquiry inquiry, ContractRow contract, List<Determined> own, Calculated into) {
        var volumes = own.stream()
                .map(d -> new PremisesVolumes(d.premisesId(), contract.harming().contains(d.premisesId()), d.rows()))
                .toList();
        var verdict = ChargeRules.charge(
                contract.terms(), month, volumes, repriced.getOrDefault(contract.id(), List.of()), prices);
        switch (verdict) {
            case ChargeVerdict.Charged charged -> {
                file(inquiry, own, into);
                for (var line : charged.lines()) {
                    for (var row : line.rows()) {
                        into.charges().add(new FiledCharge(
                                subject(inquiry, row.premisesId()), contract.priceBasis(), line, row));
                    }
                }
            }
            case ChargeVerdict.NoPrice _,ChargeVerdict.OverLimit _ -> into.parked().add(
                    new Parking(contract.subscriberCode(), contract.id(), null, ChargeWords.of(verdict)));
        }
    }

    private static void file(ContractInquiry inquiry, List<Determined> own, Calculated into) {
        for (var premises : own) {
            var subject = subject(inquiry, premises);
            premises.rows().forEach(row -> into.volumes().add(new FiledVolume(subject, row)));
            if (!premises.inspections().isEmpty()) {
                into.inspections().add(new Parking(
                        subject.subscriberCode(), subject.contractId(), subject.premisesId(),
                        ReasonWords.of(premises.inspections())));
            }
        }
    }

    private static Subject subject(ContractInquiry inquiry, Determination determination) {
        return subject(inquiry, determination.premisesId());
    }

    private static Subject subject(ContractInquiry inquiry, String premises) {
        var subject = inquiry.own().get(premises);
        if (subject == null) {
            throw new IllegalStateException("A charge of a stranger's premises: " + premises);
        }
        return subject;
    }
}
