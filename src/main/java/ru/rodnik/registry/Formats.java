package ru.rodnik.registry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.rodnik.shared.SubscriberCode;

/** The formats of the dialect: two forms of a date, point or comma, words of a list. */
public final class Formats {

    private static final String BYTE_BY_BYTE = "text collate \"C\"";

    /** Any words. */
    public static final Format TEXT = format(BYTE_BY_BYTE, given -> given);

    /** {@code 2026-11-22} or {@code 22.11.2026}. */
    public static final Format DATE = format("date", Formats::date);

    /** {@code 2026-10}, kept as the first day. */
    public static final Format MONTH = format("date", Formats::month);

    /** A subscriber's code in any of its spellings (T10). */
    public static final Format CODE = format("int", given -> SubscriberCode.parse(given)
            .map(SubscriberCode::toString)
            .orElseThrow(() -> new WrongValue("not a code of 1 to 5 digits")));

    public static final Format INN = checked(Inn::looksRight, "not 10 or 12 digits", Inn::checks);
    public static final Format OGRN = checked(Ogrn::looksRight, "not 13 or 15 digits", Ogrn::checks);
    public static final Format KPP = checked(Kpp::looksRight, "not 9 characters of a KPP", _ -> true);
    public static final Format BIK = checked(Bik::looksRight, "not 9 digits of a BIK", _ -> true);

    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern RUSSIAN_DATE = Pattern.compile("([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private Formats() {}

    private interface Reading {
        String read(String given) throws WrongValue;
    }

    private record Simple(String sqlType, Reading reading) implements Format {
        @Override
        public String read(String given) throws WrongValue {
            return reading.read(given);
        }
    }

    private static Format format(String sqlType, Reading reading) {
        return new Simple(sqlType, reading);
    }

    private static Format checked(Predicate<String> looksRight, String otherwise, Predicate<String> checks) {
        return format(BYTE_BY_BYTE, given -> {
            if (!looksRight.test(given)) {
                throw new WrongValue(otherwise);
            }
            if (!checks.test(given)) {
                throw new WrongValue("wrong check digit");
            }
            return given;
        });
    }

    /** A number with at most so many digits before and after the decimal sign. */
    public static Format number(int before, int after) {
        return format("numeric", given -> {
            if (!NUMBER.matcher(given).matches()) {
                throw new WrongValue("not a number");
            }
            var number = new BigDecimal(given.replace(',', '.')).stripTrailingZeros();
            if (number.scale() > after) {
                throw new WrongValue("more than " + after + " decimals");
            }
            if (number.precision() - number.scale() > before) {
                throw new WrongValue("more than " + before + " digits before the point");
            }
            return number.toPlainString();
        });
    }

    /** The same, zero or above. */
    public static Format amount(int before, int after) {
        return unless(number(before, after), number -> number.startsWith("-"), "below zero");
    }

    /** The same, above zero. */
    public static Format positive(int before, int after) {
        return unless(amount(before, after), number -> number.equals("0"), "not above zero");
    }

    /** A percentage from 0 to 100. */
    public static Format percent(int after) {
        return unless(
                amount(3, after), number -> new BigDecimal(number).compareTo(BigDecimal.valueOf(100)) > 0, "above 100");
    }

    private static Format unless(Format format, Predicate<String> wrong, String says) {
        return format(format.sqlType(), given -> {
            var read = format.read(given);
            if (wrong.test(read)) {
                throw new WrongValue(says);
            }
            return read;
        });
    }

    /** A whole number within bounds, both included. */
    public static Format whole(int least, int most) {
        return format("int", given -> {
            if (!WHOLE.matcher(given).matches()) {
                throw new WrongValue("not a whole number");
            }
            var number = Integer.parseInt(given);
            if (number < least || number > most) {
                throw new WrongValue("not between " + least + " and " + most);
            }
            return Integer.toString(number);
        });
    }

    /** One of these words. */
    public static Format oneOf(String... words) {
        var known = List.of(words);
        return format(BYTE_BY_BYTE, given -> {
            if (!known.contains(given)) {
                throw new WrongValue("not one of " + String.join(", ", known));
            }
            return given;
        });
    }

    /** The name of one of these constants. */
    public static <E extends Enum<E>> Format oneOf(Class<E> type) {
        return oneOf(names(type));
    }

    /** Some of these words with commas between; kept each once and in order of the alphabet. */
    public static Format listOf(String... words) {
        var one = oneOf(words);
        return format(BYTE_BY_BYTE, given -> {
            var read = new TreeSet<String>();
            for (var word : given.split(",", -1)) {
                read.add(one.read(word.strip()));
            }
            return String.join(",", read);
        });
    }

    /** Some of the names of these constants. */
    public static <E extends Enum<E>> Format listOf(Class<E> type) {
        return listOf(names(type));
    }

    private static <E extends Enum<E>> String[] names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
    }

    private static String date(String given) throws WrongValue {
        var iso = ISO_DATE.matcher(given);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        var russian = RUSSIAN_DATE.matcher(given);
        if (russian.matches()) {
            return date(russian.group(3), russian.group(2), russian.group(1));
        }
        throw new WrongValue("not a date like 2026-11-22 or 22.11.2026");
    }

    private static String date(String year, String month, String day) throws WrongValue {
        try {
            var parts = Stream.of(year, month, day).mapToInt(Integer::parseInt).toArray();
            return inOurTimes(LocalDate.of(parts[0], parts[1], parts[2])).toString();
        } catch (DateTimeException _) {
            throw new WrongValue("no such day");
        }
    }

    private static String month(String given) throws WrongValue {
        try {
            if (ISO_MONTH.matcher(given).matches()) {
                return inOurTimes(YearMonth.parse(given).atDay(1)).toString();
            }
        } catch (DateTimeException _) {
            throw new WrongValue("no such month");
        }
        throw new WrongValue("not a month like 2026-10");
    }

    private static LocalDate inOurTimes(LocalDate day) throws WrongValue {
        if (day.getYear() < 1900 || day.getYear() > 2999) {
            throw new WrongValue("not of our times");
        }
        return day;
    }
}
