package ru.rodnik.portal.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Chart;
import ru.rodnik.ui.Chart.Month;

/** The last months side by side with the same months a year before, as far as there are any. */
final class ConsumptionChart {

    private ConsumptionChart() {}

    static Chart of(
            String id, String title, BillingPeriod last, int months, Map<BillingPeriod, BigDecimal> volumes,
            int height) {
        var first = IntStream.range(0, months)
                .mapToObj(i -> last.plusMonths(i - months + 1))
                .filter(month -> known(volumes, month) != null)
                .findFirst().orElse(last);
        var shown = IntStream.rangeClosed(0, first.monthsUntil(last)).mapToObj(first::plusMonths).toList();
        var past = shown.stream().anyMatch(month -> known(volumes, month.plusMonths(-12)) != null);
        return new Chart(
                id, title, "м³", past ? "годом раньше" : "", "за последний год", height,
                shown.stream()
                        .map(month -> Month.of(month, past ? known(volumes, month.plusMonths(-12)) : null,
                                known(volumes, month)))
                        .toList());
    }

    private static @Nullable BigDecimal known(Map<BillingPeriod, BigDecimal> volumes, BillingPeriod month) {
        return volumes.get(month);
    }
}
