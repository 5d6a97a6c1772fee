package ru.rodnik.documents.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Figures;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * A service with its sums, already rounded; below zero in a correction.
 *
 * @param code of the service, «ХВС», for column А of a УПД; none where it has no code
 * @param unitCode ОКЕИ, 113 for cubic metres
 * @param unit «м3», the national sign of that code
 * @param quantity none for what is not measured in cubic metres
 * @param price of one unit, as {@link VatPlace} says with tax or without
 * @param vatRate none for «без НДС»
 * @param tax how the tax is reckoned
 */
public record FormLine(
        @Nullable String code,
        String name,
        String unitCode,
        String unit,
        @Nullable CubicMetres quantity,
        @Nullable Price price,
        Money net,
        @Nullable VatRate vatRate,
        Money vat,
        Tax tax) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether the tax is reckoned on the net sum, or out of money paid in advance (22/122). */
    public enum Tax {
        ON_NET,
        OUT_OF_ADVANCE
    }

    /** A service without a code, taxed in the usual way. */
    public FormLine(
            String name,
            String unitCode,
            String unit,
            @Nullable CubicMetres quantity,
            @Nullable Price price,
            Money net,
            @Nullable VatRate vatRate,
            Money vat) {
        this(null, name, unitCode, unit, quantity, price, net, vatRate, vat, Tax.ON_NET);
    }

    /** Money paid before anything is supplied: it has neither quantity nor price nor net sum. */
    public static FormLine advance(String name, VatRate vatRate, Money gross, Money vat) {
        return new FormLine(
                null, name, FormParts.DASH, FormParts.DASH, null, null, gross.minus(vat), vatRate, vat,
                Tax.OUT_OF_ADVANCE);
    }

    /** The same service under its code. */
    public FormLine coded(String newCode) {
        return new FormLine(newCode, name, unitCode, unit, quantity, price, net, vatRate, vat, tax);
    }

    /** With tax. */
    public Money gross() {
        return net.plus(vat);
    }

    boolean isAdvance() {
        return tax == Tax.OUT_OF_ADVANCE;
    }

    /** «22%», of an advance «22/122». */
    String rateText() {
        if (vatRate == null) {
            return "без НДС";
        }
        return switch (tax) {
            case ON_NET -> Figures.rate(vatRate);
            case OUT_OF_ADVANCE -> vatRate + "/" + vatRate.percent().add(HUNDRED);
        };
    }

    Money sum(VatPlace place) {
        return switch (place) {
            case ON_TOP -> net;
            case WITHIN -> gross();
        };
    }

    /** «1 250,5»; a dash if there is no quantity. */
    String quantityText() {
        return quantity == null ? FormParts.DASH : Figures.natural(quantity);
    }

    String priceText() {
        return price == null ? FormParts.DASH : Figures.price(price);
    }
}
