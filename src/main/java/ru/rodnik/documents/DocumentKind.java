package ru.rodnik.documents;

/** Papers that carry a number of a series; the VAT papers share one (formats §9). */
public enum DocumentKind {
    INVOICE("Счёт на оплату", "INVOICE"),
    VAT_INVOICE("Счёт-фактура", "VAT_INVOICE"),
    ACT("Акт об оказании услуг", "ACT"),
    UTD("Универсальный передаточный документ", "VAT_INVOICE"),
    CORRECTION_INVOICE("Корректировочный счёт-фактура", "VAT_INVOICE"),
    ADVANCE_VAT_INVOICE("Счёт-фактура на аванс", "VAT_INVOICE");

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

    String series() {
        return series;
    }
}
