package ru.rodnik.billing;

import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** What a premises was charged for a service in an earlier month, by its run or by a correction since. */
public record ChargedRow(String premisesId, Service service, CubicMetres volume, Price price, VatRate vat) {}
