package ru.rodnik.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;

/** What the purpose of a payment names: months of supply, numbers of papers (PAY-08). */
final class PurposeRules {

    /**
     * @param periods months in the order they are named
     * @param documents numbers of papers
     */
    record Named(List<BillingPeriod> periods, List<Long> documents) {}

    private static final List<String> MONTHS = List.of(
            "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр");

    private static final Pattern MONTH_IN_WORDS = Pattern.compile(
            "(?<!\\p{L}|\\d )(январ|феврал|март|апрел|ма(?=[йяе](?!\\p{L}))|июн|июл|август|сентябр|октябр|ноябр|декабр)"
                    + "\\p{L}{0,2}(?!\\p{L})(?:\\s*(?:месяц\\s*)?(20\\d\\d))?");

    /** {@code 10.2026}, {@code 10/2026}, {@code 2026-10}; not the end of a date like 05.10.2026. */
    private static final Pattern MONTH_IN_DIGITS = Pattern.compile(
            "(?<![\\d./-])(?:(0?[1-9]|1[0-2])[./](20\\d\\d)|(20\\d\\d)-(0[1-9]|1[0-2]))(?![\\d./-]*\\d)");

    private static final Pattern PAPER = Pattern.compile(
            "(?:сч[её]т\\p{L}*(?:-фактур\\p{L}*)?|сч\\.|с/ф|сф|акт\\p{L}{0,2})(?:\\s+на\\s+оплату)?\\s*(?:№|n|#)?\\s*(\\d{1,12})(?!\\d)");

    private static final Pattern MONTHS_BEFORE_A_YEAR = Pattern.compile(
            "[\\s,;и–—-]*(?:(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)"
                    + "\\p{L}{0,2}[\\s,;и–—-]*)+(20\\d\\d)");

    private PurposeRules() {}

    /** @param receivedOn a month without a year is the last such month up to this day */
    static Named read(String purpose, LocalDate receivedOn) {
        var text = purpose.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        var papers = new ArrayList<Long>();
        var paper = PAPER.matcher(text);
        while (paper.find()) {
            papers.add(Long.valueOf(paper.group(1)));
        }
        return new Named(periods(text, receivedOn), papers);
    }

    private static List<BillingPeriod> periods(String text, LocalDate receivedOn) {
        var periods = new LinkedHashSet<BillingPeriod>();
        var words = MONTH_IN_WORDS.matcher(text);
        while (words.find()) {
            int month = MONTHS.indexOf(words.group(1)) + 1;
            var year = words.group(2) == null ? yearAfter(text, words.end()) : words.group(2);
            periods.add(year == null
                    ? lastSuchMonth(month, receivedOn)
                    : BillingPeriod.of("%s-%02d".formatted(year, month)));
        }
        var digits = MONTH_IN_DIGITS.matcher(text);
        while (digits.find()) {
            periods.add(digits.group(1) != null
                    ? BillingPeriod.of("%s-%02d".formatted(digits.group(2), Integer.valueOf(digits.group(1))))
                    : BillingPeriod.of(digits.group(3) + "-" + digits.group(4)));
        }
        return List.copyOf(periods);
    }

    /** «за сентябрь, октябрь 2026»: the year named last holds for the months before it. */
    private static @Nullable String yearAfter(String text, int from) {
        var following = MONTHS_BEFORE_A_YEAR.matcher(text).region(from, text.length());
        return following.lookingAt() ? following.group(1) : null;
    }

    private static BillingPeriod lastSuchMonth(int month, LocalDate receivedOn) {
        var thisYear = BillingPeriod.of("%d-%02d".formatted(receivedOn.getYear(), month));
        return thisYear.firstDay().isAfter(receivedOn) ? thisYear.plusMonths(-12) : thisYear;
    }
}
