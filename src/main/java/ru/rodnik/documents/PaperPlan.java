package ru.rodnik.documents;

import static ru.rodnik.documents.DocumentKind.ACT;
import static ru.rodnik.documents.DocumentKind.CORRECTION_INVOICE;
import static ru.rodnik.documents.DocumentKind.INVOICE;
import static ru.rodnik.documents.DocumentKind.UTD;
import static ru.rodnik.documents.DocumentKind.VAT_INVOICE;
import static ru.rodnik.documents.DocumentKind.WITHOUT_VAT_INVOICE;
import static ru.rodnik.documents.DocumentKind.WITH_VAT_INVOICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.CorrectionPlan.Change;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.documents.PaperContent.Sum;
import ru.rodnik.documents.PaperFacts.ChargedRow;
import ru.rodnik.documents.PaperFacts.LineRow;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/**
 * Which papers a contract's month makes (calculation §2): supply goes onto the papers its setting names; a change of a
 * month that was documented onto a correction of that paper; both onto a счёт, unless nothing is left to pay.
 *
 * @param supplied of the month, and of earlier months that were never on paper
 * @param changes of months that were
 */
record PaperPlan(List<Line> supplied, List<Change> changes, List<Line> all) {

    static PaperPlan of(
            BillingPeriod month, List<LineRow> rows, List<OriginalPaper> originals, List<ChargedRow> chargedBefore) {
        var supplied = new ArrayList<Line>();
        var changes = new CorrectionPlan(chargedBefore);
        var all = new ArrayList<Line>();
        for (var row : rows) {
            var line = line(row, month);
            all.add(line);
            var late = row.correctedPeriod();
            var original = late == null ? null : originalOf(late, row, originals).orElse(null);
            if (late == null || (original == null && row.gross().isPositive())) {
                supplied.add(line);
            } else {
                changes.add(row, late, original);
            }
        }
        return new PaperPlan(supplied, changes.changes(), all);
    }

    private static Optional<OriginalPaper> originalOf(BillingPeriod late, LineRow row, List<OriginalPaper> originals) {
        return originals.stream().filter(paper -> paper.supplies(late)).findFirst()
                .or(() -> originals.stream().filter(paper -> paper.period().equals(late)).findFirst())
                .or(() -> row.gross().isNegative() && !originals.isEmpty()
                        ? Optional.of(originals.getLast())
                        : Optional.empty());
    }

    private static Line line(LineRow row, BillingPeriod month) {
        var late = row.correctedPeriod();
        return new Line(
                row.service(), late == null ? month : late, late, row.volume(), row.price(), row.vatRate(), row.net(),
                row.vat(), row.gross());
    }

    /** In the order in which they are numbered: the act first, since the счёт-фактура names it. */
    List<PlannedPaper> papers(PaperSetting setting) {
        var papers = new ArrayList<PlannedPaper>();
        if (!supplied.isEmpty()) {
            switch (setting.paperSet()) {
                case PAIR -> {
                    papers.add(supply(ACT, null));
                    papers.add(supply(VAT_INVOICE, null));
                }
                case UTD, UTD_WITHOUT_VAT_INVOICE -> papers.add(supply(UTD, setting.paperSet().status()));
                case ACT -> papers.add(supply(ACT, null));
            }
        }
        var agreed = setting.corrections() == CorrectionForm.UNIVERSAL ? WITH_VAT_INVOICE : null;
        correction(agreed, changes.stream().filter(Change::isOfVatInvoice).toList()).ifPresent(papers::add);
        correction(WITHOUT_VAT_INVOICE, changes.stream().filter(change -> !change.isOfVatInvoice()).toList())
                .ifPresent(papers::add);
        if (sum(all).gross().isPositive()) {
            papers.add(PlannedPaper.of(INVOICE, null, all, sum(all), lateSum()));
        }
        return papers;
    }

    private PlannedPaper supply(DocumentKind kind, @Nullable Integer status) {
        return PlannedPaper.of(kind, status, supplied, sum(supplied), lateSum());
    }

    private static Optional<PlannedPaper> correction(@Nullable Integer status, List<Change> changes) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var changed = changes.stream().map(Change::original).flatMap(Optional::stream).distinct().toList();
        var lines = changes.stream().map(Change::line).toList();
        var sum = lines.stream().map(CorrectionLine::difference).reduce(Sum.ZERO, Sum::plus);
        return Optional.of(new PlannedPaper(
                CORRECTION_INVOICE, status, List.of(), lines, sum, sum,
                changed.stream().map(OriginalPaper::related).toList(),
                changed.isEmpty() ? null : changed.getLast().id(),
                status != null && changes.stream().allMatch(Change::isPrescribed)));
    }

    /** How much of an advance this supply can use up: what is charged for it, less what is given back with it. */
    Money dueForSupply() {
        var total = sum(all).gross();
        var ofSupply = sum(supplied).gross();
        return total.compareTo(ofSupply) < 0 ? total : ofSupply;
    }

    /** What of the supply belongs to earlier months. */
    private Sum lateSum() {
        return sum(supplied.stream().filter(line -> line.correctedPeriod() != null).toList());
    }

    private static Sum sum(List<Line> lines) {
        return lines.stream()
                .map(line -> new Sum(line.volume(), line.net(), line.vat(), line.gross()))
                .reduce(Sum.ZERO, Sum::plus);
    }
}
