package ru.rodnik.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A day until which something is due, seen from today. The last day is still in time. */
public record Deadline(LocalDate due, LocalDate today) {

    private static final int SOON_DAYS = 2;

    public boolean isLate() {
        return due.isBefore(today);
    }

    public boolean isSoon() {
        return !isLate() && ChronoUnit.DAYS.between(today, due) <= SOON_DAYS;
    }

    /** «осталось 4 дня». */
    public String left() {
        return Format.daysLeft(today, due);
    }
}
