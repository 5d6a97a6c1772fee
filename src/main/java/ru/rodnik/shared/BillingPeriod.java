package ru.rodnik.shared;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A calendar month being billed. The database keeps it as the first day of that month. */
public record BillingPeriod(YearMonth month) implements Comparable<BillingPeriod> {

    public static BillingPeriod containing(LocalDate day) {
        return new BillingPeriod(YearMonth.from(day));
    }

    /** Reads {@code 2026-11}. */
    public static BillingPeriod of(String yearAndMonth) {
        return new BillingPeriod(YearMonth.parse(yearAndMonth));
    }

    /** Reads {@code 2026-11} as somebody typed it; anything else is no month. */
    public static Optional<BillingPeriod> parse(String typed) {
        try {
            return Optional.of(of(typed));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** How a column of the database arrives. */
    public static BillingPeriod of(Date firstDay) {
        return containing(firstDay.toLocalDate());
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    public int days() {
        return month.lengthOfMonth();
    }

    public BillingPeriod next() {
        return new BillingPeriod(month.plusMonths(1));
    }

    public BillingPeriod previous() {
        return new BillingPeriod(month.minusMonths(1));
    }

    public BillingPeriod plusMonths(int months) {
        return new BillingPeriod(month.plusMonths(months));
    }

    /** Whole months from this one to the later one; 0 for itself. */
    public int monthsUntil(BillingPeriod later) {
        return (int) ChronoUnit.MONTHS.between(month, later.month);
    }

    public boolean contains(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    public boolean isBefore(BillingPeriod other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(BillingPeriod other) {
        return month.compareTo(other.month);
    }

    /** {@code 2026-11}. */
    @Override
    public String toString() {
        return month.toString();
    }
}
