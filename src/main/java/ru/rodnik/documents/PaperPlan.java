package ru.rodnik.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.documents.PaperContent.Sum;
import ru.rodnik.documents.PaperFacts.ChargedRow;
import ru.rodnik.documents.PaperFacts.LineRow;
import ru.rodnik.documents.PaperFacts.OriginalRow;
import ru.rodnik.shared.BillingPeriod;

/**
 * Which papers a contract's month makes (calculation §2): supply goes onto an act and a счёт-фактура; a change of a
 * month that has a счёт-фактура onto a correction of it; both onto a счёт, unless nothing is left to pay.
 *
 * @param supplied of the month, and of earlier months that were never on paper
 * @param corrections of months that were
 * @param corrected the счета-фактуры they change
 */
record PaperPlan(List<Line> supplied, List<CorrectionLine> corrections, List<OriginalRow> corrected, List<Line> all) {

    static PaperPlan of(
            BillingPeriod month, List<LineRow> rows, List<OriginalRow> originals, List<ChargedRow> chargedBefore) {
        var supplied = new ArrayList<Line>();
        var corrections = new ArrayList<CorrectionLine>();
        var corrected = new ArrayList<OriginalRow>();
        var all = new ArrayList<Line>();
        for (var row : rows) {
            var line = line(row, month);
            all.add(line);
            var late = row.correctedPeriod();
            var original = late == null ? null : originalOf(late, row, originals);
            if (late == null || (original == null && row.gross().isPositive())) {
                supplied.add(line);
                continue;
            }
            corrections.add(correction(row, late, before(row, late, chargedBefore, corrections)));
            if (original != null && !corrected.contains(original)) {
                corrected.add(original);
            }
        }
        return new PaperPlan(supplied, corrections, corrected, all);
    }

    private static @Nullable OriginalRow originalOf(BillingPeriod late, LineRow row, List<OriginalRow> originals) {
        var ofMonth = originals.stream().filter(o -> o.period().equals(late)).findFirst();
        return ofMonth.or(() -> row.gross().isNegative() && !originals.isEmpty()
                ? java.util.Optional.of(originals.getLast())
                : java.util.Optional.empty())
                .orElse(null);
    }

    private static Line line(LineRow row, BillingPeriod month) {
        var late = row.correctedPeriod();
        return new Line(
                row.service(), late == null ? month : late, late, row.volume(), row.price(), row.vatRate(), row.net(),
                row.vat(),
                row.gross());
    }

    private static CorrectionLine correction(LineRow row, BillingPeriod late, Sum before) {
        var difference = new Sum(row.volume(), row.net(), row.vat(), row.gross());
        return new CorrectionLine(
                row.service(), late, row.price(), null, row.vatRate(), before, before.plus(difference), difference, 0,
                null);
    }

    /** What was charged for it so far; of two lines of one service and month the second begins where the first ended. */
    private static Sum before(
            LineRow row, BillingPeriod late, List<ChargedRow> chargedBefore, List<CorrectionLine> corrections) {
        var earlier = corrections.stream()
                .filter(c -> c.service().equals(row.service()) && c.correctedPeriod().equals(late)
                        && c.price().perCubicMetre().compareTo(row.price().perCubicMetre()) == 0)
                .reduce((_, last) -> last);
        if (earlier.isPresent()) {
            return earlier.get().after();
        }
        return chargedBefore.stream()
                .filter(c -> c.service().equals(row.service()) && c.concerns().equals(late)
                        && c.price().perCubicMetre().compareTo(row.price().perCubicMetre()) == 0)
                .findFirst()
                .map(c -> new Sum(c.volume(), c.net(), c.vat(), c.gross()))
                .orElse(Sum.ZERO);
    }

    Sum suppliedSum() {
        return sum(supplied);
    }

    /** What of the supply belongs to earlier months. */
    Sum lateSum() {
        return sum(supplied.stream().filter(line -> line.correctedPeriod() != null).toList());
    }

    Sum correctionSum() {
        return corrections.stream().map(CorrectionLine::difference).reduce(Sum.ZERO, Sum::plus);
    }

    Sum total() {
        return sum(all);
    }

    private static Sum sum(List<Line> lines) {
        return lines.stream()
                .map(line -> new Sum(line.volume(), line.net(), line.vat(), line.gross()))
                .reduce(Sum.ZERO, Sum::plus);
    }
}
