package ru.rodnik.office.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.BridgeWords;
import ru.rodnik.billing.MonthBridge;
import ru.rodnik.billing.MonthBridge.Cause;
import ru.rodnik.billing.Rehearsals.Line;
import ru.rodnik.billing.Rehearsals.Order;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Bridge;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Pager;

/**
 * A rehearsal of a month: what it changes by cause, and contract by contract.
 *
 * @param calculated whether the month has a calculation whose sums can be opened, and {@code charged} the one before
 * @param cause of which contracts are listed; null lists all that change
 */
public record RehearsalPage(
        BillingPeriod period,
        boolean calculated,
        boolean charged,
        MonthBridge total,
        List<CauseSum> causes,
        @Nullable Cause cause,
        Order order,
        boolean ascending,
        List<Line> lines,
        Pager pager) {

    /** A cause with its sum and how many contracts it concerns. */
    public record CauseSum(Cause cause, int contracts) {}

    public Bridge bridge() {
        return MonthPage.drawn(total, period);
    }

    /** What changed one contract, the largest part first: «объём +1 200,00; тариф +90,00». */
    public static String causes(Line line) {
        var bridge = line.difference().bridge();
        return bridge.inOrder().stream()
                .sorted((one, other) -> bridge.of(other).amount().abs().compareTo(bridge.of(one).amount().abs()))
                .map(one -> BridgeWords.of(one) + Format.NBSP + Format.difference(bridge.of(one)))
                .collect(Collectors.joining("; "));
    }

    /** The address of the same list in another order; the same column again turns it round. */
    public String href(Order by) {
        boolean turned = by == order && !ascending;
        return path() + "?order=" + by + (turned ? "&up=true" : "") + (cause == null ? "" : "&cause=" + cause);
    }

    /** Where the sum of this month is explained; null until there is a calculation. */
    public @Nullable String whyNow(Line line) {
        return calculated ? why(line, period) : null;
    }

    /** Where the sum of the month before is explained; null where that was not charged here. */
    public @Nullable String whyBefore(Line line) {
        return charged ? why(line, period.previous()) : null;
    }

    private static @Nullable String why(Line line, BillingPeriod month) {
        var bridge = line.difference().bridge();
        return bridge.before().isZero() && bridge.now().isZero()
                ? null
                : "/office/why/" + line.difference().contractId() + "/" + month;
    }

    /** What a screen reader says of a column's order; null where it decides nothing. */
    public @Nullable String sorted(Order by) {
        return by != order ? null : ascending ? "ascending" : "descending";
    }

    public String href(@Nullable Cause of) {
        return path() + "?order=" + order + (of == null ? "" : "&cause=" + of);
    }

    public String path() {
        return "/office/months/" + period + "/rehearsal";
    }
}
