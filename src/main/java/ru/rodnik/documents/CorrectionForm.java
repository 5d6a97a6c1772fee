package ru.rodnik.documents;

/** What a change of an earlier month is drawn up as. */
public enum CorrectionForm {
    INVOICE("КСФ — корректировочный счёт-фактура"),
    /** КСФ together with the buyer's agreement. */
    UNIVERSAL("УКД — универсальный корректировочный документ");

    private final String title;

    CorrectionForm(String title) {
        this.title = title;
    }

    /** How it is called on a page. */
    public String title() {
        return title;
    }
}
