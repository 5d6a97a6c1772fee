package ru.rodnik.shared;

import java.math.BigDecimal;
import java.math.MathContext;

/** A rate of value-added tax in per cent, 22 for 22 % (VAT-01). */
public record VatRate(BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public VatRate {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A VAT rate lies between 0 and 100 %: " + percent.toPlainString());
        }
        percent = percent.stripTrailingZeros();
        if (percent.scale() < 0) {
            percent = percent.setScale(0);
        }
    }

    public static VatRate of(String percent) {
        return new VatRate(new BigDecimal(percent));
    }

    /** Tax on top of a net amount, for contracts priced {@code NET}. */
    public Money on(Money net) {
        return Money.rounded(net.amount().multiply(percent).movePointLeft(2));
    }

    /** Tax contained in a gross amount, for contracts priced {@code GROSS} (VAT-04). */
    public Money within(Money gross) {
        return Money.rounded(gross.amount().multiply(percent).divide(HUNDRED.add(percent), MathContext.DECIMAL128));
    }

    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
