package ru.rodnik.print;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * A second way to say a sum: by recursion from the highest power down, where the program goes by groups of three from
 * the lowest up. The two share no table and no rule of plurals.
 */
public final class SpokenSum {

    private static final long BILLION = 1_000_000_000;

    private SpokenSum() {}

    /** «Пять рублей 01 копейка». */
    public static String of(BigDecimal sum) {
        var all = sum.movePointRight(2).longValueExact();
        var roubles = all / 100;
        var kopecks = all % 100;
        var said = "%s %s %02d %s".formatted(
                roubles == 0 ? "ноль" : said(roubles, false), noun(roubles, "рубл", "ь", "я", "ей"), kopecks,
                noun(kopecks, "копе", "йка", "йки", "ек"));
        return Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    /** The number from its highest power down; nothing for zero. */
    private static String said(long n, boolean feminine) {
        if (n >= BILLION) {
            return joined(said(n / BILLION, false) + " " + noun(n / BILLION, "миллиард", "", "а", "ов"),
                    said(n % BILLION, feminine));
        }
        if (n >= 1_000_000) {
            return joined(said(n / 1_000_000, false) + " " + noun(n / 1_000_000, "миллион", "", "а", "ов"),
                    said(n % 1_000_000, feminine));
        }
        if (n >= 1_000) {
            return joined(said(n / 1_000, true) + " " + noun(n / 1_000, "тысяч", "а", "и", ""),
                    said(n % 1_000, feminine));
        }
        if (n >= 100) {
            var head = switch ((int) (n / 100)) {
                case 1 -> "сто";
                case 2 -> "двести";
                case 3, 4 -> said(n / 100, false) + "ста";
                default -> said(n / 100, false) + "сот";
            };
            return joined(head, said(n % 100, feminine));
        }
        if (n >= 20) {
            var head = switch ((int) (n / 10)) {
                case 2, 3 -> said(n / 10, false) + "дцать";
                case 4 -> "сорок";
                case 9 -> "девяносто";
                default -> said(n / 10, false) + "десят";
            };
            return joined(head, said(n % 10, feminine));
        }
        if (n > 10) {
            return teen((int) n);
        }
        return switch ((int) n) {
            case 0 -> "";
            case 1 -> feminine ? "одна" : "один";
            case 2 -> feminine ? "две" : "два";
            case 3 -> "три";
            case 4 -> "четыре";
            case 5 -> "пять";
            case 6 -> "шесть";
            case 7 -> "семь";
            case 8 -> "восемь";
            case 9 -> "девять";
            default -> "десять";
        };
    }

    /** «две» and «десять» bend before «надцать»: «двенадцать», «четырнадцать», «шестнадцать». */
    private static String teen(int n) {
        var stem = switch (n - 10) {
            case 2 -> "две";
            case 1, 3 -> said(n - 10, false);
            default -> said(n - 10, false).replaceFirst("[ьеа]$", "");
        };
        return stem + "надцать";
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(joining(" "));
    }

    /** By the last digits as they are written: one after no «1», two to four after no «1», else many. */
    private static String noun(long count, String stem, String one, String few, String many) {
        var digits = Long.toString(count);
        if (digits.matches("(.*[^1])?1")) {
            return stem + one;
        }
        return stem + (digits.matches("(.*[^1])?[234]") ? few : many);
    }
}
