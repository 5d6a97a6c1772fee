package ru.rodnik.portal.web;

import java.util.Locale;
import java.util.regex.Pattern;
import ru.rodnik.reporting.SettlementLine;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** What a change of the debt is called when its posting has no title of its own. */
final class SettlementWords {

    private static final Pattern SUPPLIED = Pattern.compile("Реализация( за прошлые месяцы)? \\((.+)\\)");
    private static final Pattern PAID = Pattern.compile("Оплата \\((п/п № .+?)(?: от ([0-9.]+))?\\)");

    /** What happened, and by which paper where there is one; the paper stands below. */
    record Words(String title, String paper) {}

    private SettlementWords() {}

    /** As a page says it: «Начислено за октябрь 2026», below it «Счёт-фактура № 2687 от 31.10.2026». */
    static Words of(SettlementLine line) {
        var title = title(line);
        var supplied = SUPPLIED.matcher(title);
        if (supplied.matches()) {
            var what = supplied.group(1) != null || line.period() == null
                    ? "Начислено" + (supplied.group(1) == null ? "" : supplied.group(1))
                    : "Начислено " + Months.forMonth(line.period());
            var paper = supplied.group(2);
            return new Words(what, paper.substring(0, 1).toUpperCase(Locale.ROOT) + paper.substring(1));
        }
        var paid = PAID.matcher(title);
        if (paid.matches()) {
            var sameDay = paid.group(2) == null || paid.group(2).equals(Format.date(line.effectiveOn()));
            return new Words("Оплата, " + paid.group(1), sameDay ? "" : "от " + paid.group(2));
        }
        return new Words(title, line.period() == null || line.isPayment() ? "" : Months.forMonth(line.period()));
    }

    static String title(SettlementLine line) {
        if (!line.title().isBlank()) {
            return line.title();
        }
        return switch (line.kind()) {
            case "CHARGE" -> "Начисление";
            case "CORRECTION" -> "Перерасчёт";
            case "PAYMENT" -> "Оплата";
            case "PENALTY" -> "Пени";
            case "OPENING" -> "Входящее сальдо";
            case "REVERSAL" -> "Отмена операции";
            default -> "Операция";
        };
    }
}
