package ru.rodnik.documents;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.rodnik.registry.WorkingCalendar;
import ru.rodnik.registry.WorkingDays;
import ru.rodnik.shared.BillingPeriod;

/** By when a month is to be paid: the due day of the next month, moved to a working day (PAY-01, PAY-06). */
@Component
public class DueDates {

    private final WorkingDays workingDays;

    DueDates(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    public LocalDate dueOn(BillingPeriod supplied, int dueDay) {
        return dueOn(supplied, dueDay, workingDays.calendar());
    }

    /** For many months at once. */
    public static LocalDate dueOn(BillingPeriod supplied, int dueDay, WorkingCalendar calendar) {
        return calendar.onOrAfter(supplied.next().firstDay().withDayOfMonth(dueDay));
    }
}
