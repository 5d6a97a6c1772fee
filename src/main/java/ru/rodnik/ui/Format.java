package ru.rodnik.ui;

import static java.math.RoundingMode.UNNECESSARY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * Numbers, sums, days and names the way Russian pages write them. Groups of digits, units, № and initials are held
 * together by U+00A0, a minus is U+2212. Months are in {@link Months}, what people type in {@link TypedNumber}.
 */
public final class Format {

    /** The space that does not break a line. */
    public static final char NBSP = '\u00a0';

    private static final char MINUS = '\u2212';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm:ss", Locale.ROOT);

    private static final Pattern TIES = Pattern.compile("(?<=№) (?=\\S)"
            + "|(?<![\\p{L}\\d])(?iu:а|в|и|к|о|с|у|во|до|за|из|ко|на|не|ни|об|от|по|со) (?=\\S)"
            + "|(?<!\\p{L})(?:г|ул|пр|пер|б-р|пл|д|корп|стр|кв|оф|пом)\\. (?=\\S)"
            + "|(?<=\\p{L}), (?=\\d+\\p{L}?(?!\\p{L}|\\d))"
            + "|(?<=\\p{L}) (?=\\p{Lu}\\. ?\\p{Lu}\\.)|(?<=\\p{Lu}\\.) (?=\\p{Lu}\\.)"
            + "|(?<=\\d) (?=[₽%]|м³|КБ|МБ)");

    private Format() {}

    /** «12 189,63»: for columns that carry ₽ in their head. */
    public static String money(Money money) {
        return decimals(money.amount(), 2);
    }

    /** «12 189,63 ₽»: for sentences. */
    public static String roubles(Money money) {
        return money(money) + NBSP + "₽";
    }

    /** «+690 544,12», «−412 905,33», «0,00»: for corrections and differences. */
    public static String difference(Money money) {
        return (money.isPositive() ? "+" : "") + money(money);
    }

    /** «58,56», or as many digits as the tariff order states, two at least. */
    public static String price(Price price) {
        var exact = price.perCubicMetre();
        return decimals(exact, Math.max(2, exact.stripTrailingZeros().scale()));
    }

    /** What is owed in words: «долг 11 446,65», «аванс 749,60», «нет долга». Above zero is a debt. */
    public static String balance(Money owed) {
        if (owed.isZero()) {
            return "нет" + NBSP + "долга";
        }
        return (owed.isPositive() ? "долг" : "аванс") + NBSP + money(owed.abs());
    }

    /** «1 009,733»: three digits after the comma, for columns. */
    public static String volume(CubicMetres volume) {
        return decimals(volume.volume(), 3);
    }

    /** «1 009,733 м³», «120 м³»: for sentences, without idle zeros. */
    public static String cubicMetres(CubicMetres volume) {
        return dial(volume) + NBSP + "м³";
    }

    /** «41 519», «1 482,5»: the dial as one reads it, with the digits it has. */
    public static String dial(CubicMetres dial) {
        return natural(dial.volume());
    }

    /** «25 528,230»: the dial with as many digits after the comma as the meter has, for columns. */
    public static String dial(CubicMetres dial, int digits) {
        return decimals(dial.volume(), Math.max(digits, Math.max(0, dial.volume().stripTrailingZeros().scale())));
    }

    /** «22 %» of value-added tax. */
    public static String vat(VatRate rate) {
        return percent(rate.percent());
    }

    /** «94,1 %»; the digits as given, without idle zeros. */
    public static String percent(BigDecimal percent) {
        return natural(percent) + NBSP + "%";
    }

    /** «1 234»: a count. */
    public static String number(long count) {
        return decimals(BigDecimal.valueOf(count), 0);
    }

    /** «1 234,5»: all the digits there are, none that are idle. */
    public static String natural(BigDecimal value) {
        return decimals(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** Exactly so many digits after the comma; a value with more of them is an error, rounding is not done here. */
    public static String decimals(BigDecimal value, int digits) {
        var plain = value.abs().setScale(digits, UNNECESSARY).toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var text = new StringBuilder(plain.length() + 8);
        if (value.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(NBSP);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    /** «16.11.2026». */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** «16.11»: where the year is plain. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** «12.11.2026, 10:42». */
    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** «12.11.2026, 10:42» by the clocks of that zone. */
    public static String moment(Instant moment, ZoneId zone) {
        return moment(LocalDateTime.ofInstant(moment, zone));
    }

    /** «12.11.2026, 10:42:07»: for receipts. */
    public static String second(Instant moment, ZoneId zone) {
        return SECOND.format(LocalDateTime.ofInstant(moment, zone));
    }

    /** «осталось 4 дня», «последний день», «просрочено 21 день»; the last day is still in time. */
    public static String daysLeft(LocalDate today, LocalDate due) {
        var days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return "последний день";
        }
        var counted = plural(Math.abs(days), "день", "дня", "дней");
        if (days < 0) {
            return "просрочено " + counted;
        }
        return word(days, "остался", "осталось", "осталось") + " " + counted;
    }

    /** «до 20.11.2026, осталось 4 дня». */
    public static String until(LocalDate today, LocalDate due) {
        return "до" + NBSP + date(due) + ", " + daysLeft(today, due);
    }

    /** «1 прибор», «2 прибора», «5 приборов»: the count and its word. */
    public static String plural(long count, String one, String few, String many) {
        return number(count) + NBSP + word(count, one, few, many);
    }

    /** The word alone for a count of things. */
    public static String word(long count, String one, String few, String many) {
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

    /** «№ 2026-11-004871». */
    public static String no(String number) {
        return "№" + NBSP + number;
    }

    /** «Зимина Е. А.» of «Зимина Елена Андреевна»; a name of one word stays as it is. */
    public static String shortName(String fullName) {
        var words = fullName.strip().split("\\s+");
        var text = new StringBuilder(words[0]);
        for (int i = 1; i < Math.min(words.length, 3); i++) {
            text.append(NBSP)
                    .appendCodePoint(Character.toUpperCase(words[i].codePointAt(0)))
                    .append('.');
        }
        return text.toString();
    }

    /**
     * Free text with its short words, numbers and initials held together: «в_счёте», «№_5», «ул._Авроры,_110»,
     * «Зимина_Е._А.», «120_м³».
     */
    public static String text(String text) {
        return TIES.matcher(text).replaceAll(tie -> tie.group().replace(' ', NBSP));
    }

    /** «612 Б», «184 КБ», «1,2 МБ». */
    public static String fileSize(long bytes) {
        if (bytes < 1000) {
            return number(bytes) + NBSP + "Б";
        }
        var kilobytes = BigDecimal.valueOf(bytes).movePointLeft(3);
        if (kilobytes.compareTo(BigDecimal.valueOf(999)) <= 0) {
            return natural(kilobytes.setScale(0, RoundingMode.CEILING)) + NBSP + "КБ";
        }
        return natural(kilobytes.movePointLeft(3).setScale(1, RoundingMode.HALF_UP)) + NBSP + "МБ";
    }
}
