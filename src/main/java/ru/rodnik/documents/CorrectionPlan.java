package ru.rodnik.documents;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Sum;
import ru.rodnik.documents.PaperFacts.ChargedRow;
import ru.rodnik.documents.PaperFacts.LineRow;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Price;

/**
 * Changes of earlier months, line by line of the papers that are changed: «before» is what all papers so far come to, so
 * that a second correction begins where the first ended; the rate is that of the month (VAT-05).
 */
final class CorrectionPlan {

    /**
     * @param trueUp whether the month was charged by an estimate so far, which readings replace now (ПП 776)
     * @param original none where the month was never on paper
     */
    record Change(CorrectionLine line, boolean trueUp, Optional<OriginalPaper> original) {

        /** Whether it follows from the contract or a tariff order, so that the buyer need not agree to it. */
        boolean isPrescribed() {
            return trueUp || line.difference().volume().isZero();
        }

        boolean isOfVatInvoice() {
            return original.map(OriginalPaper::hasVatInvoice).orElse(true);
        }
    }

    private final List<ChargedRow> chargedBefore;
    private final List<Change> changes = new ArrayList<>();

    CorrectionPlan(List<ChargedRow> chargedBefore) {
        this.chargedBefore = chargedBefore;
    }

    void add(LineRow row, BillingPeriod late, @Nullable OriginalPaper original) {
        var before = before(row, late);
        var difference = new Sum(row.volume(), row.net(), row.vat(), row.gross());
        changes.add(new Change(
                new CorrectionLine(
                        row.service(), late, row.price(), null, row.vatRate(), before, before.plus(difference),
                        difference,
                        original == null ? 0 : original.lineOf(row.service(), late, row.price()),
                        original == null ? null : original.related()),
                isEstimated(late), Optional.ofNullable(original)));
    }

    private boolean isEstimated(BillingPeriod late) {
        var ofMonth = chargedBefore.stream().filter(c -> c.concerns().equals(late)).toList();
        return ofMonth.stream().anyMatch(ChargedRow::estimated) && ofMonth.stream().noneMatch(ChargedRow::corrected);
    }

    /** What was charged for it so far; of two lines of one service and month the second begins where the first ended. */
    private Sum before(LineRow row, BillingPeriod late) {
        var earlier = changes.stream().map(Change::line)
                .filter(c -> c.service().equals(row.service()) && c.correctedPeriod().equals(late)
                        && isSame(c.price(), row.price()))
                .reduce((_, last) -> last);
        return earlier.map(CorrectionLine::after).or(() -> chargedBefore.stream()
                .filter(c -> c.service().equals(row.service()) && c.concerns().equals(late)
                        && isSame(c.price(), row.price()))
                .findFirst()
                .map(c -> new Sum(c.volume(), c.net(), c.vat(), c.gross())))
                .orElse(Sum.ZERO);
    }

    /** A line that is taken off whole and put on again at another price is one line whose price changes. */
    List<Change> changes() {
        var repriced = new IdentityHashMap<Change, Change>();
        for (var old : changes) {
            if (isTakenOff(old.line())) {
                changes.stream()
                        .filter(again -> isPutOnAgain(again.line(), old.line()) && !repriced.containsValue(again))
                        .findFirst().ifPresent(again -> repriced.put(old, again));
            }
        }
        return changes.stream().filter(change -> !repriced.containsValue(change))
                .map(change -> repriced.get(change) instanceof Change again
                        ? new Change(repriced(change.line(), again.line()), change.trueUp(), change.original())
                        : change)
                .toList();
    }

    private static boolean isTakenOff(CorrectionLine line) {
        return line.priceAfter() == null && line.before().gross().isPositive() && line.after().gross().isZero()
                && line.after().volume().isZero();
    }

    private static boolean isPutOnAgain(CorrectionLine line, CorrectionLine old) {
        return line.service().equals(old.service()) && line.correctedPeriod().equals(old.correctedPeriod())
                && line.before().equals(Sum.ZERO) && line.difference().gross().isPositive()
                && line.vatRate().equals(old.vatRate()) && !isSame(line.price(), old.price());
    }

    private static CorrectionLine repriced(CorrectionLine old, CorrectionLine again) {
        return new CorrectionLine(
                old.service(), old.correctedPeriod(), old.price(), again.price(), old.vatRate(), old.before(),
                again.after(), old.difference().plus(again.difference()), old.lineInOriginal(), old.original());
    }

    private static boolean isSame(Price one, Price other) {
        return one.perCubicMetre().compareTo(other.perCubicMetre()) == 0;
    }
}
