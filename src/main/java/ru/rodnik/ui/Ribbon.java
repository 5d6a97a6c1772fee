package ru.rodnik.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import ru.rodnik.shared.BillingPeriod;

/**
 * The days of a month with a window for handing something in, and today. Both ends of the window are in it.
 *
 * @param due days that carry a mark of their own, like the day by which something must be paid
 */
public record Ribbon(BillingPeriod month, LocalDate first, LocalDate last, LocalDate today, Set<LocalDate> due) {

    /** One day of the ribbon with the classes it is drawn by. */
    public record Day(int number, String marks, boolean today) {}

    public static Ribbon of(LocalDate first, LocalDate last, LocalDate today) {
        return new Ribbon(BillingPeriod.containing(first), first, last, today, Set.of());
    }

    public List<Day> days() {
        return IntStream.rangeClosed(1, month.days()).mapToObj(this::day).toList();
    }

    /** «ribbon__days ribbon__days--31»: the months differ in length. */
    public String block() {
        return month.days() == 30 ? "ribbon__days" : "ribbon__days ribbon__days--" + month.days();
    }

    public boolean isOpen() {
        return !today.isBefore(first) && !today.isAfter(last);
    }

    /** «Дни ноября, с 10 по 20 ноября: осталось 4 дня, до 20.11». */
    public String spoken() {
        return "Дни " + Months.of(month) + ", " + Months.window(first, last) + ": " + state();
    }

    /** «осталось 4 дня, до 20.11», «откроется 10.11», «закрыт 20.11». */
    public String state() {
        if (today.isBefore(first)) {
            return "откроется" + Format.NBSP + Format.day(first);
        }
        return isOpen()
                ? Format.daysLeft(today, last) + ", до" + Format.NBSP + Format.day(last)
                : "закрыт" + Format.NBSP + Format.day(last);
    }

    private Day day(int number) {
        var day = month.firstDay().withDayOfMonth(number);
        var marks = new StringBuilder();
        if (!day.isBefore(first) && !day.isAfter(last)) {
            marks.append(day.isBefore(today) ? " is-gone" : " is-open");
        }
        if (day.equals(today)) {
            marks.append(" is-today");
        }
        if (due.contains(day)) {
            marks.append(" is-due");
        }
        if (isLabel(number)) {
            marks.append(" is-label");
        }
        return new Day(number, marks.toString().strip(), day.equals(today));
    }

    /** The few numbers a phone shows; none beside today, whose mark is wider than a day there. */
    private boolean isLabel(int number) {
        if (month.contains(today) && Math.abs(number - today.getDayOfMonth()) == 1) {
            return false;
        }
        return number == 1 || number == month.days() || (number % 5 == 0 && number <= 25);
    }
}
