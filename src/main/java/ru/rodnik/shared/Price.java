package ru.rodnik.shared;

import java.math.BigDecimal;

/** Roubles for one cubic metre, as the tariff order states it; not rounded by us. */
public record Price(BigDecimal perCubicMetre) {

    public Price {
        if (perCubicMetre.signum() < 0) {
            throw new IllegalArgumentException("A price is not negative: " + perCubicMetre.toPlainString());
        }
    }

    public static Price of(String perCubicMetre) {
        return new Price(new BigDecimal(perCubicMetre));
    }

    /** What the volume costs, rounded once to a kopeck. */
    public Money of(CubicMetres volume) {
        return Money.rounded(perCubicMetre.multiply(volume.volume()));
    }

    @Override
    public String toString() {
        return perCubicMetre.toPlainString();
    }
}
