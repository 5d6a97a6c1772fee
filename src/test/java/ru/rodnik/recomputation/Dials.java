package ru.rodnik.recomputation;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.rodnik.recomputation.Utility.Meter;

/** What a meter and those that replaced it showed on days on which they could be trusted (calculation §1, 1–3). */
final class Dials {

    record Dial(Meter meter, LocalDate on, BigDecimal shows) {}

    private final List<Meter> meters;
    private final Utility utility;
    final List<Dial> all = new ArrayList<>();

    /** @param until dials of later days are not known yet */
    Dials(List<Meter> meters, Utility utility, LocalDate until) {
        this.meters = meters;
        this.utility = utility;
        for (var meter : meters) {
            add(meter, meter.installed(), meter.initial(), until);
            utility.readings.getOrDefault(meter.id(), new TreeMap<>())
                    .forEach((day, value) -> add(meter, day, value, until));
            if (meter.removed() != null) {
                add(meter, meter.removed(), Objects.requireNonNull(meter.last()), until);
            }
        }
        all.sort(Comparator.comparing(Dial::on));
    }

    private void add(Meter meter, LocalDate on, BigDecimal shows, LocalDate until) {
        if (!on.isAfter(until) && meter.standsOn(on) && !isFaulty(meter, on)) {
            all.add(new Dial(meter, on, shows));
        }
    }

    private boolean isFaulty(Meter meter, LocalDate day) {
        return meter.standsOn(day)
                && ((meter.verifiedUntil() != null && day.isAfter(meter.verifiedUntil()))
                        || utility.faults.getOrDefault(meter.id(), List.of()).stream()
                                .anyMatch(fault -> !day.isBefore(fault.from()) && !day.isAfter(fault.until())));
    }

    private boolean isFaulty(LocalDate day) {
        return meters.stream().anyMatch(meter -> isFaulty(meter, day));
    }

    /** Whether any of the meters cannot be trusted on a day after the first and up to the last. */
    boolean isFaultyBetween(LocalDate first, LocalDate last) {
        return first.plusDays(1).datesUntil(later(first, last).plusDays(1)).anyMatch(this::isFaulty);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** How old the fault is that lasts on the day, or ended last before it; 0 where none has begun after the dial. */
    long dayOfFault(LocalDate day, LocalDate dial) {
        var faulty = day;
        while (faulty.isAfter(dial) && !isFaulty(faulty)) {
            faulty = faulty.minusDays(1);
        }
        if (!faulty.isAfter(dial)) {
            return 0;
        }
        var first = faulty;
        while (isFaulty(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        return DAYS.between(first, faulty) + 1;
    }

    boolean isThere(LocalDate day) {
        return meters.stream().anyMatch(meter -> meter.standsOn(day));
    }

    /** Whether what flowed between this dial and the next is known. */
    boolean isMetered(int index) {
        var from = all.get(index);
        var to = all.get(index + 1);
        return !isFaultyBetween(from.on(), to.on())
                && (from.meter().equals(to.meter()) || DAYS.between(from.on(), to.on()) <= 1);
    }

    /** What flowed between dials in a row, each stretch of it metered; null where a dial fell and did not pass zero. */
    @Nullable
    BigDecimal volume(int first, int last) {
        var sum = BigDecimal.ZERO;
        int begin = first;
        for (int index = first + 1; index <= last + 1; index++) {
            if (index > last || !all.get(index).meter().equals(all.get(begin).meter())) {
                var passed = passed(all.get(begin), all.get(index - 1));
                if (passed == null) {
                    return null;
                }
                sum = sum.add(passed);
                begin = index;
            }
        }
        return sum;
    }

    private static @Nullable BigDecimal passed(Dial from, Dial to) {
        var difference = to.shows().subtract(from.shows());
        if (difference.signum() >= 0) {
            return difference;
        }
        var circle = BigDecimal.TEN.pow(from.meter().digits());
        var overZero = circle.add(difference);
        return overZero.add(overZero).compareTo(circle) <= 0 ? overZero : null;
    }

    /** Index of the last dial up to the day, −1 without any. */
    int lastUpTo(LocalDate day) {
        int found = -1;
        for (int index = 0; index < all.size() && !all.get(index).on().isAfter(day); index++) {
            found = index;
        }
        return found;
    }

    record Base(BigDecimal volume, long days) {}

    /** What is averaged: the metered stretches of at most 365 days before the dial. */
    @Nullable
    Base base(int index) {
        var earliest = all.get(index).on().minusDays(365);
        var volume = BigDecimal.ZERO;
        long days = 0;
        for (int from = index - 1; from >= 0 && !all.get(from).on().isBefore(earliest); from--) {
            if (isMetered(from)) {
                volume = volume.add(Objects.requireNonNull(volume(from, from + 1)));
                days += DAYS.between(all.get(from).on(), all.get(from + 1).on());
            }
        }
        return days == 0 ? null : new Base(volume, days);
    }

    /** Meters that followed one another in one place; those that stand side by side are apart. */
    static List<List<Meter>> places(List<Meter> meters) {
        var places = new ArrayList<List<Meter>>();
        for (var meter : meters.stream().sorted(Comparator.comparing(Meter::installed)).toList()) {
            var before = places.stream()
                    .filter(place -> place.getLast().removed() instanceof LocalDate removed
                            && !removed.isAfter(meter.installed())
                            && Objects.equals(place.getLast().parent(), meter.parent()))
                    .max(Comparator.comparing(place -> Objects.requireNonNull(place.getLast().removed())));
            if (before.isPresent()) {
                before.get().add(meter);
            } else {
                places.add(new ArrayList<>(List.of(meter)));
            }
        }
        return places;
    }
}
