package ru.rodnik.documents.form;

/** Whether the prices and sums of a table contain the tax (VAT-04). */
public enum VatPlace {
    /** Net prices; tax is added below the table. */
    ON_TOP,
    /** Prices with tax; below the table it says how much of it is tax. */
    WITHIN
}
