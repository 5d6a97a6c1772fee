package ru.rodnik.metering;

import java.math.BigDecimal;
import java.util.List;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/**
 * A reading of the queue with what speaks against it.
 *
 * @param probability that it is wrong
 * @param atStake what would be charged wrongly then
 * @param roubles what that costs: water and wastewater by the tariffs in force, tax included
 * @param photoAsked whether the subscriber was asked for a photo
 * @param photos how many have come
 */
public record DoubtfulReading(
        FiledReading reading,
        List<String> doubts,
        BigDecimal probability,
        CubicMetres atStake,
        Money roubles,
        boolean photoAsked,
        int photos) {

    public DoubtfulReading {
        doubts = List.copyOf(doubts);
    }
}
