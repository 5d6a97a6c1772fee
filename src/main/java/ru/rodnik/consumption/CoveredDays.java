package ru.rodnik.consumption;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many days a volume speaks of: those between its readings, and those charged without a reading. Readings of the
 * 15th and of the 20th make two months of different length, whatever the calendar says.
 */
public final class CoveredDays {

    /** Where among the values of a ground the number of its days stands. */
    private static final Map<Ground, Integer> COUNTED = new EnumMap<>(Map.of(
            Ground.AVERAGE, 4,
            Ground.ESTIMATED, 4,
            Ground.CAPACITY_AFTER_FAULT, 1,
            Ground.CAPACITY_AFTER_SILENCE, 1,
            Ground.CAPACITY_WITHOUT_METER, 1,
            Ground.CAPACITY_WITHOUT_BASE, 1,
            Ground.GUARANTEED_WITHOUT_METER, 1,
            Ground.GUARANTEED_SMALL_LOAD, 1,
            Ground.GUARANTEED_WITHOUT_BASE, 1,
            Ground.CONTROL_METER, 1));

    private record Between(LocalDate first, LocalDate last) {}

    private CoveredDays() {}

    /**
     * The days of one medium of one premises in a month.
     *
     * @param rows its rows of that month, without corrections
     * @param ofMonth the days of the month, which hold wherever the reasons do not say more
     */
    public static int of(Collection<VolumeRow> rows, int ofMonth) {
        var metered = new ArrayList<Between>();
        int counted = 0;
        for (var row : rows) {
            int most = 0;
            for (var reason : row.reasons()) {
                switch (reason.ground()) {
                    case SPREAD, BALANCE_BY_DAYS -> {
                        return ofMonth;
                    }
                    case METERED, PASSED_ZERO -> metered.add(new Between(
                            LocalDate.parse(reason.values().get(1)), LocalDate.parse(reason.values().get(3))));
                    default -> {
                        var place = COUNTED.get(reason.ground());
                        most = Math.max(most, place == null ? 0 : Integer.parseInt(reason.values().get(place)));
                    }
                }
            }
            counted += most;
        }
        int days = together(metered) + counted;
        return days == 0 ? ofMonth : days;
    }

    /** A day that several meters measured counts once. */
    private static int together(List<Between> measured) {
        measured.sort(Comparator.comparing(Between::first));
        long days = 0;
        var reached = LocalDate.MIN;
        for (var one : measured) {
            var from = Days.later(reached, one.first());
            if (one.last().isAfter(from)) {
                days += DAYS.between(from, one.last());
                reached = one.last();
            }
        }
        return (int) days;
    }
}
