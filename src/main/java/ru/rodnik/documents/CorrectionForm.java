package ru.rodnik.documents;

/** What a change of an earlier month is drawn up as. */
public enum CorrectionForm {
    INVOICE("Корректировочный счёт-фактура (КСФ)"),
    /** КСФ together with the buyer's agreement. */
    UNIVERSAL("Универсальный корректировочный документ (УКД)");

    private final String title;

    CorrectionForm(String title) {
        this.title = title;
    }

    /** How it is called on a page. */
    public String title() {
        return title;
    }
}
