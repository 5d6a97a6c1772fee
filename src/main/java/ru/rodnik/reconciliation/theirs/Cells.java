package ru.rodnik.reconciliation.theirs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.rodnik.shared.Money;

/** Days and sums as tables hold them: typed by people, printed by programs, or numbers of a spreadsheet. */
final class Cells {

    private static final Pattern RUSSIAN =
            Pattern.compile("([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4}|[0-9]{2})(?:[ T].*)?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T].*)?");
    private static final Pattern SERIAL = Pattern.compile("([0-9]{5})(?:\\.[0-9]+)?");
    private static final Pattern SUM = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DIGITS_MAX = 15;

    private Cells() {}

    static Optional<LocalDate> day(String cell) {
        var text = cell.replace('\u00a0', ' ').strip();
        var russian = RUSSIAN.matcher(text);
        var iso = ISO.matcher(text);
        var serial = SERIAL.matcher(text);
        try {
            if (russian.matches()) {
                var year = russian.group(3).length() == 2 ? "20" + russian.group(3) : russian.group(3);
                return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(russian.group(2)),
                        Integer.parseInt(russian.group(1))));
            }
            if (iso.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)),
                        Integer.parseInt(iso.group(3))));
            }
            return serial.matches()
                    ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(serial.group(1))))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** «1 234,56», «1234.56», «−1 234,56», «(1 234,56)»; nothing where it is no sum of money. */
    static Optional<Money> sum(String cell) {
        var text =
                cell.replaceAll("[\\s\\u00a0\\u202f']", "").replace('\u2212', '-').replace("₽", "").replace("руб.", "");
        if (text.startsWith("(") && text.endsWith(")")) {
            text = "-" + text.substring(1, text.length() - 1);
        }
        if (text.indexOf(',') >= 0) {
            text = text.indexOf('.') > text.indexOf(',')
                    ? text.replace(",", "")
                    : text.replace(".", "").replace(',', '.');
        }
        if (!SUM.matcher(text).matches() || text.length() > DIGITS_MAX + 3) {
            return Optional.empty();
        }
        return Optional.of(Money.rounded(new BigDecimal(text)));
    }

    /** A column as a spreadsheet calls it. */
    static String letter(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letter(column / 26 - 1) + letter(column % 26);
    }
}
