package ru.rodnik.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;

/**
 * Months side by side: hollow bars for the past, solid ones for now, both from zero. The same numbers stand in a
 * table under it, so that nobody needs to see the bars.
 *
 * @param id one word, different from other charts of the page
 * @param title what is counted, with its unit after a comma: «Расход холодной воды, м³»
 * @param unit the unit alone: «м³»
 * @param pastName what the hollow bars are: «годом раньше»; empty when there are none
 * @param presentName what the solid bars are: «за последний год»
 * @param height in pixels
 */
public record Chart(
        String id, String title, String unit, String pastName, String presentName, int height, List<Month> months) {

    private static final int HIDE_EVERY_SECOND_LABEL_FROM = 10;

    /** One month; null is «unknown» and draws nothing. An unfinished month is tinted with a broken outline. */
    public record Month(
            String label, @Nullable BigDecimal past, @Nullable BigDecimal present, boolean unfinished) {

        public static Month of(BillingPeriod period, @Nullable BigDecimal past, @Nullable BigDecimal present) {
            return new Month(Months.brief(period), past, present, false);
        }
    }

    public Chart {
        months = List.copyOf(months);
    }

    public boolean hasPast() {
        return !pastName.isEmpty();
    }

    public boolean hasUnfinished() {
        return months.stream().anyMatch(Month::unfinished);
    }

    /** «м³ в месяц», «тыс. м³ в месяц». */
    public String axisName() {
        return (scale().inThousands() ? "тыс." + Format.NBSP : "") + unit + " в" + Format.NBSP + "месяц";
    }

    /** The whole chart in one sentence a month, for those who listen. */
    public String description() {
        return months.stream()
                .map(month -> month.label() + ": " + words(month.present())
                        + (hasPast() ? ", " + pastName + " " + words(month.past()) : ""))
                .collect(Collectors.joining("; "));
    }

    /** A number as the table shows it; «—» for an unknown one. */
    public String words(@Nullable BigDecimal value) {
        return value == null ? "—" : Format.natural(value);
    }

    /** On a narrow screen every second label hides when there are many; the last one always stays. */
    public boolean isOdd(int month) {
        return months.size() >= HIDE_EVERY_SECOND_LABEL_FROM && (months.size() - 1 - month) % 2 == 1;
    }

    public ChartDrawing drawing() {
        return ChartDrawing.of(this);
    }

    ChartScale scale() {
        return ChartScale.upTo(months.stream()
                .flatMap(month -> Stream.of(valueOf(month.past()), valueOf(month.present())))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO));
    }

    private static BigDecimal valueOf(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
