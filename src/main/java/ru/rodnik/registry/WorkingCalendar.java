package ru.rodnik.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Which days are worked: Saturdays and Sundays are not, save those named; other days are, save holidays (PAY-06). */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
        workedWeekends = Set.copyOf(workedWeekends);
    }

    public boolean isWorking(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> workedWeekends.contains(day);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> !holidays.contains(day);
        };
    }

    /** The day itself where it is worked, else the next one that is: when a term ends (ГК ст. 193). */
    public LocalDate onOrAfter(LocalDate day) {
        var due = day;
        while (!isWorking(due)) {
            due = due.plusDays(1);
        }
        return due;
    }

    /** The last of so many working days after the day, which does not count itself (REC-04). */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        var last = day;
        for (int left = workingDays; left > 0; left--) {
            last = onOrAfter(last.plusDays(1));
        }
        return last;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
