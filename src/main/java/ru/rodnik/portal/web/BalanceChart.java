package ru.rodnik.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ru.rodnik.reporting.MonthBalance;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** What was owed at the end of each month: debts above the line, advances below it. */
public record BalanceChart(
        String description, boolean thousands, int height, List<Line> lines, List<Bar> bars, List<Label> labels) {

    private static final int HEIGHT = 188;
    private static final int TOP = 24;
    private static final int BOTTOM = 41;
    private static final double LEFT = 7;
    private static final int STEPS = 3;

    public record Line(String kind, String y, String textY, String text) {}

    public record Bar(String kind, String x, String width, String y, String height) {}

    public record Label(String kind, String x, String text) {}

    static BalanceChart of(List<MonthBalance> months) {
        var most = months.stream().map(MonthBalance::closing).max(Money::compareTo).orElse(Money.ZERO).amount()
                .doubleValue();
        var least = months.stream().map(MonthBalance::closing).min(Money::compareTo).orElse(Money.ZERO).amount()
                .doubleValue();
        var step = roundStep((Math.max(0, most) - Math.min(0, least)) / STEPS);
        var up = (int) Math.ceil(Math.max(0, most) / step - 1e-9);
        var down = (int) Math.ceil(Math.max(0, -least) / step - 1e-9);
        var thousands = step >= 1000;
        var area = HEIGHT - TOP - BOTTOM;
        var pixelsAStep = (double) area / Math.max(1, up + down);
        var zero = TOP + up * pixelsAStep;
        return new BalanceChart(
                months.stream()
                        .map(month -> Months.brief(month.period()) + ": " + Format.balance(month.closing()))
                        .collect(Collectors.joining("; ")),
                thousands, HEIGHT,
                linesOf(up, down, step, thousands, zero, pixelsAStep),
                barsOf(months, step, zero, pixelsAStep),
                labelsOf(months));
    }

    private static double roundStep(double rough) {
        if (rough <= 0) {
            return 1000;
        }
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        var lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 4 ? 4 : lead <= 5 ? 5 : 10);
    }

    private static List<Line> linesOf(int up, int down, double step, boolean thousands, double zero,
            double pixelsAStep) {
        var lines = new ArrayList<Line>();
        for (int i = -down; i <= up; i++) {
            var y = zero - i * pixelsAStep;
            var value = BigDecimal.valueOf(i * step / (thousands ? 1000 : 1)).setScale(2, RoundingMode.HALF_UP);
            lines.add(new Line(i == 0 ? "zero" : "grid", pixels(y), pixels(y + 4), Format.natural(value)));
        }
        return lines;
    }

    private static List<Bar> barsOf(List<MonthBalance> months, double step, double zero, double pixelsAStep) {
        var bars = new ArrayList<Bar>();
        var width = (100 - LEFT) / Math.max(1, months.size());
        for (int i = 0; i < months.size(); i++) {
            var closing = months.get(i).closing();
            if (closing.isZero()) {
                continue;
            }
            var height = Math.max(1, closing.abs().amount().doubleValue() / step * pixelsAStep);
            bars.add(new Bar(
                    closing.isPositive() ? "bar-debt" : "bar",
                    percent(LEFT + width * (i + 0.25)), percent(width * 0.5),
                    pixels(closing.isPositive() ? zero - height : zero), pixels(height)));
        }
        return bars;
    }

    private static List<Label> labelsOf(List<MonthBalance> months) {
        var width = (100 - LEFT) / Math.max(1, months.size());
        var labels = new ArrayList<Label>();
        for (int i = 0; i < months.size(); i++) {
            var odd = months.size() >= 10 && (months.size() - 1 - i) % 2 == 1;
            labels.add(new Label(odd ? "odd" : "", percent(LEFT + width * (i + 0.5)),
                    Months.brief(months.get(i).period())));
        }
        return labels;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
