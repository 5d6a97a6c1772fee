package ru.rodnik.documents.form;

import ru.rodnik.print.Block;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Words;

/** «Корректировочный счет-фактура» for a change both sides agreed on, of one счёт-фактура or of several. */
public final class CorrectionInvoiceForm {

    private CorrectionInvoiceForm() {}

    /** The form as PDF, landscape; the head of its table on every page. */
    public static byte[] pdf(CorrectionInvoice content) {
        return paper(content).pdf();
    }

    /** The same, to which files may be attached. */
    public static Paper paper(CorrectionInvoice content) {
        var title = "Корректировочный счет-фактура № " + content.number() + " от " + Words.date(content.date());
        var paper = Paper.landscape(title).margins(8, 8, 11, 8).dated(content.date()).footerIfMany(title);
        paper.add(
                CorrectionParts.head(content, "Корректировочный счет-фактура", "корректировочного счета-фактуры", true)
                        .toArray(Block[]::new));
        paper.add(
                Gap.of(0.6), CorrectionParts.requisites(content, true), Gap.of(1.5), CorrectionTable.of(content));
        paper.keep(Gap.of(2), VatInvoiceParts.signatures(content.head(), content.accountant()));
        return paper;
    }
}
