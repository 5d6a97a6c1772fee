package ru.rodnik.reconciliation.theirs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The days a report of 1C says it is of: «за 01.09.2026 - 31.10.2026», «за Январь 2026 г. - Октябрь 2026 г.», «за 9 месяцев 2026 г.». */
record StatedPeriod(LocalDate from, LocalDate to) {

    private static final List<String> MONTHS = List.of(
            "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр");
    private static final Pattern DAYS = Pattern.compile(
            "([0-9]{2}\\.[0-9]{2}\\.[0-9]{4})(?: г\\.?)?\\s*(?:-|–|—|по)\\s*([0-9]{2}\\.[0-9]{2}\\.[0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("(\\p{L}+)\\s+([0-9]{4})\\s*г?");
    private static final Pattern QUARTER = Pattern.compile("([1-4])\\s*квартал\\p{L}*\\s+([0-9]{4})");
    private static final Pattern FROM_NEW_YEAR = Pattern.compile("([0-9]{1,2})\\s*месяц\\p{L}*\\s+([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("за\\s+([0-9]{4})\\s*г");

    static Optional<StatedPeriod> in(String title) {
        var text = title.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        var days = DAYS.matcher(text);
        if (days.find()) {
            var from = Cells.day(days.group(1));
            var to = Cells.day(days.group(2));
            return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
                    ? Optional.of(new StatedPeriod(from.get(), to.get()))
                    : Optional.empty();
        }
        var quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            var first = YearMonth.of(Integer.parseInt(quarter.group(2)), Integer.parseInt(quarter.group(1)) * 3 - 2);
            return Optional.of(new StatedPeriod(first.atDay(1), first.plusMonths(2).atEndOfMonth()));
        }
        var fromNewYear = FROM_NEW_YEAR.matcher(text);
        if (fromNewYear.find() && Integer.parseInt(fromNewYear.group(1)) <= 12) {
            var last = YearMonth.of(Integer.parseInt(fromNewYear.group(2)),
                    Math.max(1, Integer.parseInt(fromNewYear.group(1))));
            return Optional.of(new StatedPeriod(last.withMonth(1).atDay(1), last.atEndOfMonth()));
        }
        var months = MONTH.matcher(text).results()
                .flatMap(found -> month(found.group(1), Integer.parseInt(found.group(2))).stream()).toList();
        if (!months.isEmpty()) {
            return Optional.of(new StatedPeriod(months.getFirst().atDay(1), months.getLast().atEndOfMonth()));
        }
        var year = YEAR.matcher(text);
        return year.find()
                ? Optional.of(new StatedPeriod(
                        LocalDate.of(Integer.parseInt(year.group(1)), 1, 1),
                        LocalDate.of(Integer.parseInt(year.group(1)), 12, 31)))
                : Optional.empty();
    }

    private static Optional<YearMonth> month(String name, int year) {
        for (int month = 0; month < MONTHS.size(); month++) {
            if (month == 4 ? name.matches("ма[йя]") : name.startsWith(MONTHS.get(month))) {
                return Optional.of(YearMonth.of(year, month + 1));
            }
        }
        return Optional.empty();
    }
}
