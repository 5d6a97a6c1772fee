package ru.rodnik.demo;

import java.time.LocalDate;

/** When the demonstration plays: today, and the months that are behind it. */
record DemoDays(LocalDate today, Months months) {

    static DemoDays on(LocalDate today) {
        return new DemoDays(today, Months.before(today, Months.OF_DEMO));
    }
}
