package ru.rodnik.documents;

import org.jspecify.annotations.Nullable;

/** Papers that carry a number of a series; the VAT papers share one (formats §9). */
public enum DocumentKind {
    INVOICE("Счёт на оплату", "INVOICE"),
    VAT_INVOICE("Счёт-фактура", "VAT_INVOICE"),
    ACT("Акт об оказании услуг", "ACT"),
    UTD("Универсальный передаточный документ", "VAT_INVOICE"),
    CORRECTION_INVOICE("Корректировочный счёт-фактура", "VAT_INVOICE"),
    ADVANCE_VAT_INVOICE("Счёт-фактура на аванс", "VAT_INVOICE"),
    PENALTY_INVOICE("Счёт на оплату неустойки", "INVOICE");

    static final int WITH_VAT_INVOICE = 1;
    static final int WITHOUT_VAT_INVOICE = 2;

    private final String title;
    private final String series;

    DocumentKind(String title, String series) {
        this.title = title;
        this.series = series;
    }

    /** How it is called on a page. */
    public String title() {
        return title;
    }

    /** Whether what its month was charged is on it; an advance and a penalty have nothing to do with that. */
    public boolean isOfCharges() {
        return this != ADVANCE_VAT_INVOICE && this != PENALTY_INVOICE;
    }

    /** Whether the buyer signs it; a счёт is only paid. */
    public boolean isSigned() {
        return this != INVOICE && this != PENALTY_INVOICE;
    }

    /** Whether a buyer answers its exchange file by one of his own; a correction and an advance have other formats, or none. */
    public boolean isAnswered() {
        return this == UTD || this == ACT || this == VAT_INVOICE;
    }

    /** Whether papers of this kind have an exchange file of the tax service; a single one may lack what it asks for. */
    public boolean hasXml() {
        return this != INVOICE && this != PENALTY_INVOICE;
    }

    /** Of papers with their tax; {@link #series(Integer)} knows the others. */
    String series() {
        return series;
    }

    /** A УПД of status 2, and a correction of what had no счёт-фактура, are numbered among the acts. */
    String series(@Nullable Integer status) {
        return status != null && status == WITHOUT_VAT_INVOICE ? ACT.series : series;
    }
}
