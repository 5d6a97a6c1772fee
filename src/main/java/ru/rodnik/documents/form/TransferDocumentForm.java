package ru.rodnik.documents.form;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Block;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Words;

/**
 * «Универсальный передаточный документ»: the счёт-фактура behind a thick line, on the left of it what the paper is,
 * below it the handover. The handover stays on one page with the total and the last service.
 */
public final class TransferDocumentForm {

    private static final int ANNEX = 1;
    private static final String LEGEND =
            "1 – счет-фактура и передаточный документ (акт)\n2 – передаточный документ (акт)";

    private TransferDocumentForm() {}

    /** The form as PDF, landscape; the head of its table on every page, the annex after the signatures. */
    public static byte[] pdf(TransferDocument content) {
        return paper(content, null).pdf();
    }

    /** The same, to which files may be attached; without a mark none is printed. */
    public static Paper paper(TransferDocument content, @Nullable VerifyMark mark) {
        var invoice = content.invoice();
        var title = "Универсальный передаточный документ № " + invoice.number() + " от " + Words.date(invoice.date());
        var paper = Paper.landscape(title).margins(8, 8, 11, 8).dated(invoice.date()).footerIfMany(title);
        paper.add(
                StatusColumn.beside(
                        "Универсальный передаточный документ", content.status().number(), LEGEND, mark,
                        List.of(head(content), VatInvoiceParts.requisites(invoice, requisites(content)), Gap.of(1))),
                VatInvoiceTable.withCodes(invoice, StatusColumn.WIDTH, StatusColumn.THICK));
        paper.keep(StatusColumn.sheetsBeside(Gap.of(1), signatures(content)), Handover.of(content));
        if (!content.readings().isEmpty()) {
            paper.add(Gap.of(6), ReadingsAnnex.of(content.readings(), content.period(), title));
        }
        return paper;
    }

    /** An act alone is not called счёт-фактура, so that nobody deducts tax by it. */
    private static Block head(TransferDocument content) {
        var invoice = content.invoice();
        return VatInvoiceParts.top(
                content.isVatInvoice() ? Wording.on(invoice.date()).note(ANNEX) : "",
                VatInvoiceParts.numbered(
                        content.isVatInvoice() ? "Счет-фактура" : "Передаточный документ", invoice.number(),
                        Words.date(invoice.date())),
                VatInvoiceParts.revision("Исправление", invoice.correction()));
    }

    private static Collection<Requisite> requisites(TransferDocument content) {
        return Wording.on(content.invoice().date()).requisites().stream()
                .filter(requisite -> content.isVatInvoice() || !requisite.isOfVatInvoiceAlone())
                .toList();
    }

    private static Block signatures(TransferDocument content) {
        var invoice = content.invoice();
        return content.isVatInvoice()
                ? VatInvoiceParts.signatures(invoice.head(), invoice.accountant())
                : Gap.of(6);
    }
}
