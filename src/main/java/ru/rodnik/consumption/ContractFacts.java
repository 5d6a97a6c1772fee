package ru.rodnik.consumption;

import java.util.List;

/**
 * The premises of a contract, together with every premises that stands before or behind one of its meters: a SUB
 * meter may feed the premises of another contract, and neither volume is known without the other.
 */
public record ContractFacts(List<PremisesFacts> premises) {

    public ContractFacts {
        premises = List.copyOf(premises);
    }
}
