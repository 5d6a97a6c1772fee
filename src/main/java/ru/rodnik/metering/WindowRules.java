package ru.rodnik.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import ru.rodnik.metering.WindowState.Closed;
import ru.rodnik.metering.WindowState.Open;
import ru.rodnik.registry.PremisesUse;

/**
 * When something may be handed in: by days in the utility's zone at the moment of receipt, the last day until
 * 23:59:59.999999 (T47). A contract's exception goes before the rule of the use; a contract with premises of both uses
 * has two windows.
 */
public final class WindowRules {

    private static final int FAR = 400;

    private WindowRules() {}

    public static WindowState at(
            Instant receipt, ZoneId zone, List<SubmissionWindow> windows, PremisesUse use, long contractId) {
        return on(LocalDate.ofInstant(receipt, zone), windows, use, contractId);
    }

    /** The state on a day; a window that changes from some day on is followed as it changes. */
    public static WindowState on(LocalDate day, List<SubmissionWindow> windows, PremisesUse use, long contractId) {
        var open = isOpen(day, windows, use, contractId);
        var turn = day.plusDays(1);
        while (isOpen(turn, windows, use, contractId) == open && turn.isBefore(day.plusDays(FAR))) {
            turn = turn.plusDays(1);
        }
        if (!open) {
            return new Closed(turn);
        }
        var monthEnd = day.withDayOfMonth(day.lengthOfMonth());
        return new Open(turn.isAfter(monthEnd) ? monthEnd : turn.minusDays(1));
    }

    /** The window that is the rule on that day. */
    public static SubmissionWindow windowOn(
            LocalDate day, List<SubmissionWindow> windows, PremisesUse use, long contractId) {
        var valid = windows.stream().filter(window -> !window.validFrom().isAfter(day)).toList();
        return valid.stream()
                .filter(window -> window.contractId() != null && window.contractId() == contractId)
                .max(Comparator.comparing(SubmissionWindow::validFrom))
                .or(() -> valid.stream()
                        .filter(window -> window.use() == use)
                        .max(Comparator.comparing(SubmissionWindow::validFrom)))
                .orElseThrow(() -> new IllegalStateException("No window for " + use + " on " + day));
    }

    private static boolean isOpen(LocalDate day, List<SubmissionWindow> windows, PremisesUse use, long contractId) {
        return windowOn(day, windows, use, contractId).contains(day);
    }
}
