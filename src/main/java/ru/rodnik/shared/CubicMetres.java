package ru.rodnik.shared;

import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UNNECESSARY;

import java.math.BigDecimal;
import java.util.Collection;

/** A volume or the dial of a meter in cubic metres, exact to a litre. Only {@link #rounded} ever drops a fraction. */
public record CubicMetres(BigDecimal volume) implements Comparable<CubicMetres> {

    public static final CubicMetres ZERO = CubicMetres.of("0");

    public CubicMetres {
        if (volume.scale() > 3 && volume.stripTrailingZeros().scale() > 3) {
            throw new IllegalArgumentException("A volume is exact to a litre: " + volume.toPlainString());
        }
        volume = volume.setScale(3, UNNECESSARY);
    }

    public static CubicMetres of(String volume) {
        return new CubicMetres(new BigDecimal(volume));
    }

    /** To litres, HALF_UP (RND-03). */
    public static CubicMetres rounded(BigDecimal exact) {
        return new CubicMetres(exact.setScale(3, HALF_UP));
    }

    public static CubicMetres sum(Collection<CubicMetres> parts) {
        return parts.stream().reduce(ZERO, CubicMetres::plus);
    }

    public CubicMetres plus(CubicMetres other) {
        return new CubicMetres(volume.add(other.volume));
    }

    public CubicMetres minus(CubicMetres other) {
        return new CubicMetres(volume.subtract(other.volume));
    }

    public boolean isLessThan(CubicMetres other) {
        return compareTo(other) < 0;
    }

    public boolean isMoreThan(CubicMetres other) {
        return compareTo(other) > 0;
    }

    public boolean isZero() {
        return volume.signum() == 0;
    }

    public boolean isNegative() {
        return volume.signum() < 0;
    }

    @Override
    public int compareTo(CubicMetres other) {
        return volume.compareTo(other.volume);
    }

    @Override
    public String toString() {
        return volume.toPlainString();
    }
}
