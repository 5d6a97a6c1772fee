package ru.rodnik.metering;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A row of an uploaded table of hot-water volumes, as it stood there.
 *
 * @param row as the spreadsheet counts it
 * @param code of the premises with us, empty where the row names it by its address alone
 * @param none what stood under «не потреблялась»
 * @param covers the month of the heat supplier's paper, as written; may be empty
 */
public record UploadedVolume(int row, String code, String address, String typed, String none, String covers) {

    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[./-]([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[./-]([0-9]{1,2})");
    private static final Set<String> YES = Set.of("да", "+", "x", "х", "v", "1", "не потреблялась");
    private static final Set<String> NO = Set.of("", "нет", "-", "0");

    boolean isBlank() {
        return typed.isEmpty() && NO.contains(none.toLowerCase(Locale.ROOT));
    }

    /** What was meant under «не потреблялась»; nothing where that cannot be told. */
    Optional<Boolean> notConsumed() {
        var said = none.toLowerCase(Locale.ROOT);
        return YES.contains(said) ? Optional.of(true) : NO.contains(said) ? Optional.of(false) : Optional.empty();
    }

    /** The month a cell shows: «10.2026», «2026-10», or any day of it. */
    static Optional<YearMonth> month(String cell) {
        var first = MONTH_FIRST.matcher(cell);
        if (first.matches()) {
            return month(first.group(2), first.group(1));
        }
        var last = YEAR_FIRST.matcher(cell);
        return last.matches()
                ? month(last.group(1), last.group(2))
                : CheckedUpload.day(cell).map(YearMonth::from);
    }

    private static Optional<YearMonth> month(String year, String month) {
        int number = Integer.parseInt(month);
        return number >= 1 && number <= 12
                ? Optional.of(YearMonth.of(Integer.parseInt(year), number))
                : Optional.empty();
    }
}
