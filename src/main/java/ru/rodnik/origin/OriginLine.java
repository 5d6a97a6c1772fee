package ru.rodnik.origin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.Service;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * A line of the bill: volume × price, tax, and how both were rounded (VAT-04).
 *
 * @param parts into how many parts it was divided
 * @param kopecks how many were left over and given to the largest remainders (RND-04)
 */
public record OriginLine(
        Service service,
        @Nullable BillingPeriod corrected,
        Price price,
        PriceBasis basis,
        VatRate vatRate,
        CubicMetres volume,
        Money net,
        Money vat,
        Money gross,
        @Nullable Order order,
        int parts,
        long kopecks) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The order that set the price, as far as it is known. */
    public record Order(LocalDate validFrom, @Nullable String number, @Nullable LocalDate date) {}

    /** Volume × price before it was rounded. */
    public BigDecimal exactPriced() {
        return volume.volume().multiply(price.perCubicMetre()).stripTrailingZeros();
    }

    /** What volume × price was rounded to: the net sum, or with tax where the price contains it. */
    public Money priced() {
        return basis == PriceBasis.NET ? net : gross;
    }

    /** The tax before it was rounded. */
    public BigDecimal exactVat() {
        return switch (basis) {
            case NET -> net.amount().multiply(vatRate.percent()).movePointLeft(2).stripTrailingZeros();
            case GROSS -> gross.amount().multiply(vatRate.percent())
                    .divide(HUNDRED.add(vatRate.percent()), MathContext.DECIMAL64);
        };
    }
}
