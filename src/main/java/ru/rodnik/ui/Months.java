package ru.rodnik.ui;

import java.time.LocalDate;
import java.util.List;
import ru.rodnik.shared.BillingPeriod;

/** Months and weekdays in words, in the case a sentence needs. */
public final class Months {

    private static final List<String> NAMES = List.of(
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь");
    private static final List<String> OF = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");
    private static final List<String> WEEKDAYS =
            List.of("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье");

    private Months() {}

    /** «ноябрь»; also after «за»: «показания за ноябрь». */
    public static String name(BillingPeriod period) {
        return NAMES.get(period.month().getMonthValue() - 1);
    }

    /** «ноября»: of the month. */
    public static String of(BillingPeriod period) {
        return OF.get(period.month().getMonthValue() - 1);
    }

    /** «ноябре»: in the month, «в ноябре». */
    public static String in(BillingPeriod period) {
        var of = of(period);
        return of.substring(0, of.length() - 1) + "е";
    }

    /** «ноя»: under a bar of a chart. */
    public static String brief(BillingPeriod period) {
        return name(period).substring(0, 3);
    }

    /** «октябрь 2026». */
    public static String withYear(BillingPeriod period) {
        return name(period) + Format.NBSP + period.month().getYear();
    }

    /** «Октябрь 2026»: a heading. */
    public static String title(BillingPeriod period) {
        var text = withYear(period);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** «за ноябрь 2026». */
    public static String forMonth(BillingPeriod period) {
        return "за" + Format.NBSP + withYear(period);
    }

    /** «16 ноября». */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + String.valueOf(Format.NBSP) + of(BillingPeriod.containing(day));
    }

    /** «понедельник, 16 ноября». */
    public static String weekday(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1) + ", " + day(day);
    }

    /** «с 10 по 20 ноября», «с 25 ноября по 5 декабря». */
    public static String window(LocalDate first, LocalDate last) {
        var sameMonth = BillingPeriod.containing(first).contains(last);
        var from = sameMonth ? String.valueOf(first.getDayOfMonth()) : day(first);
        return "с" + Format.NBSP + from + " по" + Format.NBSP + day(last);
    }
}
