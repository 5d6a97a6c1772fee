package ru.rodnik.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** Amounts, dates and counts in Russian words. */
public final class Words {

    private static final char NBSP = '\u00a0';

    private static final String[] ONES = {
            "", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать",
            "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать",
            "девятнадцать"
    };
    private static final String[] TENS = {
            "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"
    };
    private static final String[] HUNDREDS = {
            "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"
    };
    private static final Noun[] POWERS = {
            new Noun("", "", ""),
            new Noun("тысяча", "тысячи", "тысяч"),
            new Noun("миллион", "миллиона", "миллионов"),
            new Noun("миллиард", "миллиарда", "миллиардов"),
            new Noun("триллион", "триллиона", "триллионов"),
            new Noun("квадриллион", "квадриллиона", "квадриллионов")
    };
    private static final String[] OF_MONTHS = {
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
            "декабря"
    };
    private static final String[] MONTHS = {
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
            "декабрь"
    };

    private record Noun(String one, String few, String many) {
        String with(long count) {
            return plural(count, one, few, many);
        }
    }

    private Words() {}

    /** «Сто двадцать четыре тысячи шестьсот восемьдесят рублей 18 копеек»; below zero it begins with «Минус». */
    public static String roubles(Money money) {
        var kopecks = Math.abs(money.kopecks());
        var roubles = kopecks / 100;
        var text = "%s %s %02d %s".formatted(
                cardinal(roubles),
                plural(roubles, "рубль", "рубля", "рублей"),
                kopecks % 100,
                plural(kopecks % 100, "копейка", "копейки", "копеек"));
        return capital(money.isNegative() ? "минус " + text : text);
    }

    /** «ноль», «сто один», «две тысячи»: masculine, as roubles are. */
    static String cardinal(long number) {
        if (number == 0) {
            return "ноль";
        }
        var words = new ArrayList<String>();
        long unit = 1;
        for (int power = 0; power < POWERS.length && number / unit > 0; power++, unit *= 1000) {
            var group = (int) (number / unit % 1000);
            if (group > 0) {
                var text = below1000(group, power == 1);
                words.addFirst(power == 0 ? text : text + " " + POWERS[power].with(group));
            }
        }
        return String.join(" ", words);
    }

    private static String below1000(int number, boolean feminine) {
        var words = new ArrayList<String>();
        words.add(HUNDREDS[number / 100]);
        var rest = number % 100;
        if (rest >= 20) {
            words.add(TENS[rest / 10]);
            rest %= 10;
        }
        words.add(feminine && rest == 1 ? "одна" : feminine && rest == 2 ? "две" : ONES[rest]);
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }

    /** The form of a noun beside a count: {@code plural(21, "рубль", "рубля", "рублей")} is «рубль». */
    public static String plural(long count, String one, String few, String many) {
        var tail = Math.abs(count % 100);
        if (tail >= 11 && tail <= 14) {
            return many;
        }
        return switch ((int) (tail % 10)) {
            case 1 -> one;
            case 2, 3, 4 -> few;
            default -> many;
        };
    }

    /** «31 октября 2026 г.» */
    public static String date(LocalDate day) {
        return day.getDayOfMonth() + " " + OF_MONTHS[day.getMonthValue() - 1] + " " + day.getYear() + NBSP + "г.";
    }

    /** «октябрь 2026 г.» */
    public static String month(BillingPeriod period) {
        return MONTHS[period.month().getMonthValue() - 1] + " " + period.month().getYear() + NBSP + "г.";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
