package ru.rodnik.shared;

import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UNNECESSARY;

import java.math.BigDecimal;
import java.util.Collection;

/** An amount in roubles, exact to a kopeck (RND-01). Only {@link #rounded} ever drops a fraction. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = Money.of("0");

    public Money {
        if (amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("Money is exact to a hundredth: " + amount.toPlainString());
        }
        amount = amount.setScale(2, UNNECESSARY);
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public static Money ofKopecks(long kopecks) {
        return new Money(BigDecimal.valueOf(kopecks, 2));
    }

    /** The one door that rounds: to kopecks, HALF_UP (RND-01). */
    public static Money rounded(BigDecimal exact) {
        return new Money(exact.setScale(2, HALF_UP));
    }

    public static Money sum(Collection<Money> parts) {
        return parts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    public Money abs() {
        return new Money(amount.abs());
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** Whole kopecks, as the payment QR and largest remainders count them. */
    public long kopecks() {
        return amount.movePointRight(2).longValueExact();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
