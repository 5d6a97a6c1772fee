package ru.rodnik.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.rodnik.shared.Money;

/**
 * The way from one month's total to the next by cause. The scale does not start at zero: causes would be hairs beside
 * the totals, so totals are ticks and only the causes have length.
 */
public record Bridge(String fromName, Money from, List<Part> parts, String toName, Money to) {

    private static final double MARGIN = 0.12;
    private static final double THINNEST_PERCENT = 0.35;

    /** One cause and what it changed. */
    public record Part(String cause, Money change) {}

    /** A drawn row; {@code kind} is {@code whole} for a total, {@code down} for less, empty for more. */
    public record Row(String name, String kind, String x, String width, String sum) {

        public boolean isTotal() {
            return kind.equals("whole");
        }
    }

    public Bridge {
        parts = List.copyOf(parts);
        if (!from.plus(Money.sum(parts.stream().map(Part::change).toList())).equals(to)) {
            throw new IllegalArgumentException("The causes do not lead from " + from + " to " + to);
        }
    }

    /** The first total, the causes, the last total. */
    public List<Row> rows() {
        var scale = scale();
        var rows = new ArrayList<Row>();
        rows.add(total(fromName, from, scale));
        var reached = from;
        for (var part : parts) {
            var next = reached.plus(part.change());
            var left = scale.percent(reached.compareTo(next) < 0 ? reached : next);
            var right = scale.percent(reached.compareTo(next) < 0 ? next : reached);
            rows.add(new Row(
                    part.cause(),
                    part.change().isNegative() ? "down" : "",
                    text(left),
                    text(Math.max(right - left, THINNEST_PERCENT)),
                    Format.difference(part.change()) + Format.NBSP + "₽"));
            reached = next;
        }
        rows.add(total(toName, to, scale));
        return rows;
    }

    private static Row total(String name, Money sum, Scale scale) {
        return new Row(name, "whole", text(scale.percent(sum)), "4", Format.roubles(sum));
    }

    private Scale scale() {
        var least = from;
        var most = from;
        var reached = from;
        for (var part : parts) {
            reached = reached.plus(part.change());
            least = reached.compareTo(least) < 0 ? reached : least;
            most = reached.compareTo(most) > 0 ? reached : most;
        }
        return new Scale(least, most);
    }

    private static String text(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    private record Scale(Money least, Money most) {

        double percent(Money sum) {
            var span = most.minus(least).amount();
            if (span.signum() == 0) {
                return 50;
            }
            BigDecimal part = sum.minus(least).amount().divide(span, MathContext.DECIMAL32);
            return 100 * (MARGIN + part.doubleValue() * (1 - 2 * MARGIN));
        }
    }
}
