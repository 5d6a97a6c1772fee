package ru.rodnik.consumption;

import java.util.Map;

/**
 * A contract with what its month follows from.
 *
 * @param own the contract's premises by their codes; the facts may speak of neighbours too
 */
public record ContractInquiry(long contractId, ContractFacts facts, Map<String, Subject> own) {}
