package ru.rodnik.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quarter of a year, for which VAT is declared; written {@code 2026-4}. */
public record Quarter(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(20[0-9]{2})-([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("No quarter " + number);
        }
    }

    public static Optional<Quarter> parse(String text) {
        var found = WRITTEN.matcher(text);
        return found.matches()
                ? Optional.of(new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    public static Quarter containing(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(year, number * 3).atEndOfMonth();
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }

    /** «4 квартал 2026». */
    public String words() {
        return number + " квартал " + year;
    }
}
