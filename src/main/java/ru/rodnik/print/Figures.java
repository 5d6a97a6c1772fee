package ru.rodnik.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** Numbers and days as papers show them: groups of three held by U+00A0, a decimal comma, U+2212 as minus. */
public final class Figures {

    private static final char NBSP = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);

    private Figures() {}

    /** «56 497,59», «−2 281,59». */
    public static String money(Money money) {
        return grouped(money.amount(), 2, 2);
    }

    /** «1 250,500»: always three digits, as in счёт-фактура. */
    public static String volume(CubicMetres volume) {
        return grouped(volume.volume(), 3, 3);
    }

    /** «1 250,5»: as many digits as there are. */
    public static String natural(CubicMetres volume) {
        return grouped(volume.volume(), 0, 3);
    }

    /** «45,18»; more than two digits if the tariff has them. */
    public static String price(Price price) {
        return grouped(price.perCubicMetre(), 2, Math.max(2, price.perCubicMetre().scale()));
    }

    /** «22%». */
    public static String rate(VatRate rate) {
        return rate.toString().replace('.', ',') + "%";
    }

    /** «31.10.2026». */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** «31.10.2026 14:05:09»; the caller has put it into the zone of the reader. */
    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    private static String grouped(BigDecimal value, int least, int most) {
        var digits = Math.min(most, Math.max(least, value.stripTrailingZeros().scale()));
        var plain = value.abs().setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var text = new StringBuilder();
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
}
