package ru.rodnik.portal.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.TypedDate;

/**
 * What the address of the settlements asks for, as it was typed; what makes no sense asks for this year.
 *
 * @param from and {@code to}: {@code 01.01.2026} or {@code 2026-01-01}
 */
public record SettlementsQuery(
        @Nullable Long contract, @Nullable String from, @Nullable String to, @Nullable Integer page) {

    private static final int YEARS_MAX = 10;

    LocalDate first(LocalDate today) {
        return day(from, today.withDayOfYear(1));
    }

    /** Not before the first day. */
    LocalDate last(LocalDate today) {
        var first = first(today);
        var last = day(to, today.isBefore(first) ? first : today);
        return last.isBefore(first) ? first : last.isAfter(first.plusYears(YEARS_MAX)) ? first.plusYears(YEARS_MAX)
                : last;
    }

    int pageOrFirst() {
        return page == null || page < 1 ? 1 : page;
    }

    private static LocalDate day(@Nullable String typed, LocalDate usual) {
        return typed == null
                ? usual
                : TypedDate.parse(typed).filter(day -> day.getYear() >= 2000 && day.getYear() < 2100).orElse(usual);
    }
}
