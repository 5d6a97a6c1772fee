package ru.rodnik.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.documents.PaperContent.Sum;

/**
 * A paper that will be drawn up: everything of its contract's own but number and day.
 *
 * @param late what of its sum belongs to earlier months
 * @param changes the papers it changes
 * @param corrects the last of them, in our files
 * @param told whether the buyer is told of the changes, and not asked to agree
 */
record PlannedPaper(
        DocumentKind kind,
        @Nullable Integer status,
        List<Line> lines,
        List<CorrectionLine> corrections,
        Sum sum,
        Sum late,
        List<Related> changes,
        @Nullable Long corrects,
        boolean told) {

    static PlannedPaper of(DocumentKind kind, @Nullable Integer status, List<Line> lines, Sum sum, Sum late) {
        return new PlannedPaper(kind, status, lines, List.of(), sum, late, List.of(), null, false);
    }

    String series() {
        return kind.series(status);
    }

    /** Whether it makes a debt that the act or УПД stands for. */
    boolean isSupply() {
        return kind == DocumentKind.ACT || kind == DocumentKind.UTD;
    }

    /** What a счёт-фактура for the supply is, alone or within a УПД: line 5б stands there. */
    boolean isVatInvoice() {
        return kind == DocumentKind.VAT_INVOICE
                || (kind == DocumentKind.UTD && status != null && status == DocumentKind.WITH_VAT_INVOICE);
    }
}
