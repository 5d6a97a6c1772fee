package ru.rodnik.documents.form;

import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Figures;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * A service with its sums, already rounded; below zero in a correction.
 *
 * @param unitCode ОКЕИ, 113 for cubic metres
 * @param unit «м3», the national sign of that code
 * @param quantity none for what is not measured in cubic metres
 * @param price of one unit, as {@link VatPlace} says with tax or without
 * @param vatRate none for «без НДС»
 */
public record FormLine(
        String name,
        String unitCode,
        String unit,
        @Nullable CubicMetres quantity,
        @Nullable Price price,
        Money net,
        @Nullable VatRate vatRate,
        Money vat) {

    /** With tax. */
    public Money gross() {
        return net.plus(vat);
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
