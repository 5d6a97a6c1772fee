package ru.rodnik.bench;

import java.math.BigDecimal;

/**
 * A reading of which a client was told that it is on file.
 *
 * @param sha256 of the receipt; empty where the program was killed before the client had read it
 */
record Acknowledged(String receipt, BigDecimal value, String sha256) {

    /** Whether the program still says of this receipt what it said then. */
    boolean isSameAs(Acknowledged now) {
        return receipt.equals(now.receipt)
                && value.compareTo(now.value) == 0
                && (sha256.isEmpty() || sha256.equals(now.sha256));
    }
}
