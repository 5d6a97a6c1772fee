package ru.rodnik.documents.form;

import java.util.Collection;
import ru.rodnik.documents.form.TransferDocument.Status;
import ru.rodnik.print.Block;
import ru.rodnik.print.Cell;
import ru.rodnik.print.Cell.Side;
import ru.rodnik.print.Column;
import ru.rodnik.print.Gap;
import ru.rodnik.print.PageCount;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Table;
import ru.rodnik.print.Text;
import ru.rodnik.print.Words;

/**
 * «Универсальный передаточный документ»: the счёт-фактура behind a thick line, on the left of it what the paper is,
 * below it the handover. The handover stays on one page with the total and the last service.
 */
public final class TransferDocumentForm {

    private static final int ANNEX = 1;
    /** Of the column on the left, in millimetres. */
    private static final double LEFT = 19.5;

    private static final double THICK = 1.8;
    private static final double SIZE = 6.1;

    private TransferDocumentForm() {}

    /** The form as PDF, landscape; the head of its table on every page, the annex after the signatures. */
    public static byte[] pdf(TransferDocument content) {
        return paper(content).pdf();
    }

    /** The same, to which files may be attached. */
    public static Paper paper(TransferDocument content) {
        var invoice = content.invoice();
        var title = "Универсальный передаточный документ № " + invoice.number() + " от " + Words.date(invoice.date());
        var paper = Paper.landscape(title).margins(8, 8, 11, 8).dated(invoice.date()).footerIfMany(title);
        paper.add(
                beside(
                        Cell.of(status(content.status())),
                        Cell.of(head(content), VatInvoiceParts.requisites(invoice, requisites(content)), Gap.of(1))),
                VatInvoiceTable.withCodes(invoice, LEFT, THICK));
        paper.keep(
                beside(Cell.of(Gap.of(0.6), sheets()), Cell.of(Gap.of(1), signatures(content))),
                Handover.of(content));
        if (!content.readings().isEmpty()) {
            paper.add(Gap.of(6), ReadingsAnnex.of(content.readings(), content.period(), title));
        }
        return paper;
    }

    /** The thick line between what the paper is and what it says. */
    private static Block beside(Cell left, Cell right) {
        return Table.of(Column.of(LEFT), Column.of(1.5), Column.share(1))
                .line(THICK)
                .padding(0, 0)
                .size(SIZE)
                .row(left.lined(Side.RIGHT), Cell.empty().bare(), right.bare());
    }

    private static Block[] status(Status status) {
        return new Block[] {
                Text.of("Универсальный передаточный документ").size(SIZE),
                Gap.of(3),
                Table.of(Column.of(11), Column.of(7).centred(), Column.share(1))
                        .size(SIZE)
                        .padding(0, 1)
                        .row(
                                Cell.of("Статус:").bare(),
                                Cell.of(Integer.toString(status.number())).bold().boxed(),
                                Cell.empty().bare()),
                Gap.of(3),
                Text.of("1 – счет-фактура и передаточный документ (акт)\n2 – передаточный документ (акт)").size(SIZE)
        };
    }

    private static Block sheets() {
        return PageCount.of(count -> Text.of("Документ составлен на\u00a0" + count + " "
                + Words.plural(count, "листе", "листах", "листах")).size(SIZE));
    }

    /** An act alone is not called счёт-фактура, so that nobody deducts tax by it. */
    private static Block head(TransferDocument content) {
        var invoice = content.invoice();
        var date = Words.date(invoice.date());
        return VatInvoiceParts.top(
                content.isVatInvoice() ? Wording.on(invoice.date()).note(ANNEX) : "",
                VatInvoiceParts.numbered(
                        content.isVatInvoice() ? "Счет-фактура" : "Передаточный документ", invoice.number(), date),
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
