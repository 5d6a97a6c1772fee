package ru.rodnik.billing;

import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/**
 * What a month comes to by service and kind of row.
 *
 * @param correction whether these are corrections of earlier months
 */
public record ServiceTotals(
        String service, boolean correction, int contracts, CubicMetres volume, Money net, Money vat, Money gross) {}
