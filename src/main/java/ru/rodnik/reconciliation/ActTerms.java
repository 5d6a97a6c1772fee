package ru.rodnik.reconciliation;

import java.time.LocalDate;
import ru.rodnik.registry.WorkingCalendar;

/**
 * How long an answer may take, in working days.
 *
 * @param signWorkingDays to sign after the receipt (REC-03)
 * @param silenceWorkingDays after the sending, in which silence is no answer yet (REC-04)
 * @param actsAQuarter how many acts one side may ask for in a quarter (REC-02)
 * @param basis where this comes from
 */
public record ActTerms(int signWorkingDays, int silenceWorkingDays, int actsAQuarter, String basis) {

    private static final int MONTHS_A_QUARTER = 3;

    /** The first day of the quarter, by which acts on one side's initiative are counted (REC-02). */
    public static LocalDate quarterOf(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1L) % MONTHS_A_QUARTER);
    }

    /** The last day to sign. */
    public LocalDate signBy(LocalDate receivedOn, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(receivedOn, signWorkingDays);
    }

    /** The day silence becomes consent: the one after the last working day of the term. */
    public LocalDate agreedOn(LocalDate sentOn, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(sentOn, silenceWorkingDays).plusDays(1);
    }
}
