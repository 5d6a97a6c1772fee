package ru.rodnik.evidence;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Figures and days from data as papers write them, by other means than the program's own. */
final class AsPrinted {

    static final String DASH = "—";
    private static final List<String> OF_MONTHS = List.of(
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
            "декабря");
    private static final List<String> MONTHS = List.of(
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
            "декабрь");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private AsPrinted() {}

    /** «13 038,31». */
    static String money(String plain) {
        return figure(plain, "#,##0.00");
    }

    static String money(BigDecimal sum) {
        return money(sum.toPlainString());
    }

    /** «307,943», always three digits. */
    static String volume(String plain) {
        return figure(plain, "#,##0.000");
    }

    /** As many digits as there are. */
    static String natural(String plain) {
        return figure(plain, "#,##0.###");
    }

    /** At least two digits. */
    static String price(String plain) {
        return figure(plain, "#,##0.00###");
    }

    private static String figure(String plain, String pattern) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00a0');
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('\u2212');
        return new DecimalFormat(pattern, symbols).format(new BigDecimal(plain));
    }

    /** «31.10.2026», of «2026-10-31». */
    static String day(String iso) {
        return DAY.format(LocalDate.parse(iso));
    }

    /** «31 октября 2026 г.», of «2026-10-31». */
    static String dayInWords(String iso) {
        var day = LocalDate.parse(iso);
        return day.getDayOfMonth() + " " + OF_MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear() + " г.";
    }

    /** «октябрь 2026 г.», of «2026-10». */
    static String month(String iso) {
        var month = YearMonth.parse(iso);
        return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear() + " г.";
    }

    /** «2026-10-31», of «31.10.2026». */
    static String iso(String day) {
        return LocalDate.parse(day, DAY).toString();
    }
}
