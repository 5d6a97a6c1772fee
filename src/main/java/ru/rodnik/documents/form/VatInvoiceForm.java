package ru.rodnik.documents.form;

import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Words;

/**
 * «Счет-фактура» in the wording in force on its date, for a supply or for an advance. What is empty is a dash, never
 * blank and never zero.
 */
public final class VatInvoiceForm {

    private static final int ANNEX = 1;

    private VatInvoiceForm() {}

    /** The form as PDF, landscape; the head of its table on every page. */
    public static byte[] pdf(VatInvoice content) {
        return paper(content).pdf();
    }

    /** The same, to which files may be attached. */
    public static Paper paper(VatInvoice content) {
        var date = Words.date(content.date());
        var title = "Счет-фактура № " + content.number() + " от " + date;
        var wording = Wording.on(content.date());
        var paper = Paper.landscape(title).margins(8, 8, 11, 8).dated(content.date()).footerIfMany(title);
        paper.add(
                VatInvoiceParts.top(
                        wording.note(ANNEX),
                        VatInvoiceParts.numbered("Счет-фактура", content.number(), date),
                        VatInvoiceParts.revision("Исправление", content.correction())),
                Gap.of(0.6),
                VatInvoiceParts.requisites(content, wording.requisites()),
                Gap.of(1.5),
                VatInvoiceTable.of(content));
        paper.keep(Gap.of(2), VatInvoiceParts.signatures(content.head(), content.accountant()));
        return paper;
    }
}
