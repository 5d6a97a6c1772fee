package ru.rodnik.consumption;

import java.util.Map;

/**
 * A contract with what its month follows from.
 *
 * @param own the contract's premises by their codes; the facts may speak of neighbours too
 */
public record ContractInquiry(long contractId, ContractFacts facts, Map<String, Subject> own) {

    /**
     * The same contract as if further readings had been accepted.
     *
     * @param readings by the codes of their meters
     */
    public ContractInquiry supposing(Map<String, MeterReading> readings) {
        return new ContractInquiry(contractId, new ContractFacts(facts.premises().stream()
                .map(premises -> premises.with(premises.meters().stream()
                        .map(meter -> readings.get(meter.id()) instanceof MeterReading read
                                ? meter.supposing(read)
                                : meter)
                        .toList()))
                .toList()), own);
    }
}
