package ru.rodnik.documents;

import static ru.rodnik.documents.DocumentKind.WITHOUT_VAT_INVOICE;
import static ru.rodnik.documents.DocumentKind.WITH_VAT_INVOICE;

import org.jspecify.annotations.Nullable;

/** By which papers a contract's supply is documented; a счёт comes with each. */
public enum PaperSet {
    /** Счёт-фактура and акт, as long as nothing else is agreed (contract §3). */
    PAIR("Счёт-фактура и акт", null),
    UTD("УПД, статус 1 — вместо счёта-фактуры и акта", WITH_VAT_INVOICE),
    /** For a buyer who is not issued счета-фактуры. */
    UTD_WITHOUT_VAT_INVOICE("УПД, статус 2 — только акт, без счёта-фактуры", WITHOUT_VAT_INVOICE),
    ACT("Акт, без счёта-фактуры", null);

    private final String title;
    private final @Nullable Integer status;

    PaperSet(String title, @Nullable Integer status) {
        this.title = title;
        this.status = status;
    }

    /** How it is called on a page. */
    public String title() {
        return title;
    }

    /** Of the УПД; none where there is none. */
    @Nullable
    Integer status() {
        return status;
    }

    /** Whether the buyer gets a счёт-фактура, alone or within a УПД. */
    boolean hasVatInvoice() {
        return this == PAIR || this == UTD;
    }
}
