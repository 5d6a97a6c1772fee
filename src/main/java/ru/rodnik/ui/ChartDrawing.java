package ru.rodnik.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where lines, bars and letters of a chart stand: across in per cent, down in pixels, so letters keep their size. */
public record ChartDrawing(List<Line> lines, List<Bar> bars, List<Label> labels, @Nullable Label last) {

    private static final double LEFT = 6.5;
    private static final double WIDTH = 93.5;
    private static final double BAR = 0.34;
    private static final double GAP = 0.04;
    private static final int TOP = 22;
    private static final int UNDER = 26;
    private static final int LETTERS = 6;

    /** A line of the grid with its number. */
    public record Line(String kind, String y, String textY, String text) {}

    /** A rectangle: x and width in per cent, y and height in pixels. */
    public record Bar(String kind, String x, String width, String y, String height) {}

    /** Letters centred at x. */
    public record Label(String kind, String x, String y, String text) {}

    static ChartDrawing of(Chart chart) {
        var scale = chart.scale();
        var zero = chart.height() - UNDER;
        var step = WIDTH / Math.max(1, chart.months().size());
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Label>();
        Label last = null;
        for (int i = 0; i < chart.months().size(); i++) {
            var month = chart.months().get(i);
            var middle = LEFT + step * (i + 0.5);
            var present = chart.hasPast() ? middle + step * GAP / 2 : middle - step * BAR / 2;
            if (chart.hasPast()) {
                add(bars, "bar-past", middle - step * (BAR + GAP / 2), step * BAR, month.past(), scale, zero);
            }
            add(bars, month.unfinished() ? "bar-soft" : "bar", present, step * BAR, month.present(), scale, zero);
            labels.add(new Label(
                    chart.isOdd(i) ? "odd" : "", percent(middle), String.valueOf(chart.height() - LETTERS),
                    month.label()));
            if (month.present() != null) {
                var top = zero - scale.part(month.present()) * (zero - TOP);
                last = new Label(
                        "val", percent(present + step * BAR / 2), pixels(top - LETTERS), scale.label(month.present()));
            }
        }
        return new ChartDrawing(linesOf(scale, zero), List.copyOf(bars), List.copyOf(labels), last);
    }

    private static List<Line> linesOf(ChartScale scale, int zero) {
        var lines = new ArrayList<Line>();
        var texts = scale.labels();
        for (int i = 0; i < texts.size(); i++) {
            var y = zero - (double) i / scale.steps() * (zero - TOP);
            lines.add(new Line(i == 0 ? "zero" : "grid", pixels(y), pixels(y + 4), texts.get(i)));
        }
        return List.copyOf(lines);
    }

    private static void add(
            List<Bar> bars, String kind, double x, double width, @Nullable BigDecimal value, ChartScale scale,
            int zero) {
        if (value == null) {
            return;
        }
        var height = scale.part(value) * (zero - TOP);
        bars.add(new Bar(kind, percent(x), percent(width), pixels(zero - height), pixels(height)));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
