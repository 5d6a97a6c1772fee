package ru.rodnik.billing;

/** Whether tax comes on top of the price or is contained in it (VAT-04). */
public enum PriceBasis {
    NET,
    GROSS
}
