package ru.rodnik.documents.form;

import static ru.rodnik.documents.form.Halves.fact;
import static ru.rodnik.documents.form.Halves.party;
import static ru.rodnik.documents.form.Halves.signed;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.Block;
import ru.rodnik.print.Gap;
import ru.rodnik.print.Paper;
import ru.rodnik.print.Rule;
import ru.rodnik.print.Together;
import ru.rodnik.print.Words;

/**
 * «Универсальный корректировочный документ»: the корректировочный счет-фактура behind a thick line, below it the papers
 * that change, the reason, and both sides' signatures.
 */
public final class CorrectionDocumentForm {

    private static final String LEGEND = "1 – корректировочный счет-фактура и соглашение (уведомление)\n"
            + "2 – соглашение (уведомление)";
    /** Widths of captions, in millimetres. */
    private static final double WHOLE = 92;

    private static final double HALF = 50;

    private CorrectionDocumentForm() {}

    /** The form as PDF, landscape; the head of its table on every page. */
    public static byte[] pdf(CorrectionDocument content) {
        return paper(content, null).pdf();
    }

    /** The same, to which files may be attached; without a mark none is printed. */
    public static Paper paper(CorrectionDocument content, @Nullable VerifyMark mark) {
        var invoice = content.invoice();
        var vatInvoice = content.isVatInvoice();
        var title =
                "Универсальный корректировочный документ № " + invoice.number() + " от " + Words.date(invoice.date());
        var paper = Paper.landscape(title).margins(8, 8, 11, 8).dated(invoice.date()).footerIfMany(title);
        var head = new ArrayList<>(vatInvoice
                ? CorrectionParts.head(
                        invoice, "Корректировочный счет-фактура", "корректировочного счета-фактуры", true)
                : CorrectionParts.head(invoice, "Корректировочный документ", "корректировочного документа", false));
        head.add(Gap.of(0.6));
        head.add(CorrectionParts.requisites(invoice, vatInvoice));
        head.add(Gap.of(1));
        paper.add(
                StatusColumn.beside("Универсальный корректировочный документ", content.status().number(), LEGEND, mark,
                        head),
                CorrectionTable.withCodes(invoice, StatusColumn.WIDTH, StatusColumn.THICK));
        paper.keep(
                StatusColumn.sheetsBeside(Gap.of(1), vatInvoice
                        ? VatInvoiceParts.signatures(invoice.head(), invoice.accountant())
                        : Gap.of(6)),
                agreement(content));
        return paper;
    }

    private static Block agreement(CorrectionDocument content) {
        var invoice = content.invoice();
        var notice = content.notice();
        var halves = new Halves()
                .pair(signed(notice.ours(), content.signer(), ""), signed(notice.theirs(), null, ""))
                .pair(
                        fact(HALF, "Дата направления", Halves.inQuotes(invoice.date()), "", ""),
                        fact(HALF, notice.theirDay(), Halves.DAY_BY_HAND, "", ""))
                .pair(signed(Halves.RESPONSIBLE, content.responsible(), ""), signed(Halves.RESPONSIBLE, null, ""))
                .pair(
                        party("Наименование экономического субъекта – составителя документа", invoice.seller(), ""),
                        party("Наименование экономического субъекта – составителя документа", invoice.buyer(), ""));
        return Together.of(
                Rule.of(Halves.LINE),
                Gap.of(0.8),
                fact(WHOLE, "Передаточные документы, к которым относится корректировка",
                        FormParts.orDash(content.transferred()), "", ""),
                Gap.of(0.8),
                fact(WHOLE, "Основание корректировки", FormParts.orDash(content.reasons()), "",
                        "(договор; дополнительное соглашение; акт; расчет; решение суда и др.)"),
                Rule.of(Halves.LINE),
                halves.block());
    }
}
