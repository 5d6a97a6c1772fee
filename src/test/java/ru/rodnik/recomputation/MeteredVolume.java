package ru.rodnik.recomputation;

import static java.math.RoundingMode.HALF_UP;
import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.rodnik.recomputation.Utility.Meter;
import ru.rodnik.recomputation.Utility.Premises;

/** What one medium of a premises came to in a month, by its meters and where they fail (calculation §1, 1–6). */
final class MeteredVolume {

    private static final BigDecimal PI = new BigDecimal("3.141592653589793");

    private final Utility utility;
    private final Premises premises;
    private final YearMonth month;
    private final YearMonth known;
    private final Set<YearMonth> released;
    private final LocalDate first;
    private final LocalDate last;
    private final Set<LocalDate> byCapacity = new TreeSet<>();
    private final Set<LocalDate> byGuarantee = new TreeSet<>();
    final Map<String, BigDecimal> volumes = new TreeMap<>();
    boolean parked;

    /**
     * @param known the month being run: readings up to its end say what an estimated month really took
     * @param released months charged before
     */
    MeteredVolume(Utility utility, Premises premises, YearMonth month, YearMonth known, Set<YearMonth> released) {
        this.utility = utility;
        this.premises = premises;
        this.month = month;
        this.known = known;
        this.released = released;
        this.first = premises.contract().firstDay(month);
        this.last = premises.contract().lastDay(month);
    }

    /** Of all these meters together, and of the control meters beside them. */
    MeteredVolume of(List<Meter> meters, List<Meter> controls) {
        for (var place : Dials.places(meters)) {
            inOnePlace(place, controls.stream()
                    .filter(control -> place.stream().anyMatch(meter -> meter.id().equals(control.parent())))
                    .toList());
        }
        return this;
    }

    /** Days on which no commercial meter stands (5). */
    MeteredVolume andDaysWithoutMeter(List<Meter> meters) {
        boolean small = premises.load() != null && premises.load().compareTo(new BigDecimal("0.1")) <= 0;
        first.datesUntil(last.plusDays(1))
                .filter(day -> meters.stream().noneMatch(meter -> meter.standsOn(day)))
                .forEach(day -> {
                    var one = premises.contract().from();
                    for (var meter : meters) {
                        if (meter.removed() != null && meter.removed().isBefore(day)
                                && !meter.removed().isBefore(one)) {
                            one = meter.removed().plusDays(1);
                        }
                    }
                    boolean early = DAYS.between(one, day) < 60;
                    (premises.guaranteed() != null && (small || early) ? byGuarantee : byCapacity).add(day);
                });
        return this;
    }

    /** Guaranteed volume and capacity belong to the premises: a day counts once, and they are rounded once. */
    MeteredVolume summed() {
        if (!byGuarantee.isEmpty() && premises.guaranteed() != null) {
            add("GUARANTEED", share(premises.guaranteed(), byGuarantee.size(), month.lengthOfMonth()));
        }
        if (!byCapacity.isEmpty() && premises.bore() == null) {
            parked = true;
        } else if (!byCapacity.isEmpty() && premises.bore() != null) {
            var metres = new BigDecimal(premises.bore()).divide(new BigDecimal(1000));
            add("CAPACITY", PI.multiply(metres).multiply(metres).divide(new BigDecimal(4))
                    .multiply(new BigDecimal("1.2")).multiply(new BigDecimal(86_400))
                    .multiply(new BigDecimal(byCapacity.size())).setScale(3, HALF_UP));
        }
        return this;
    }

    BigDecimal total() {
        return volumes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(String method, BigDecimal volume) {
        volumes.merge(method, volume, BigDecimal::add);
    }

    static BigDecimal share(BigDecimal whole, long days, long ofDays) {
        return whole.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(ofDays), 3, HALF_UP);
    }

    private void inOnePlace(List<Meter> place, List<Meter> controls) {
        var dials = new Dials(place, utility, last);
        var days = first.datesUntil(last.plusDays(1)).filter(dials::isThere).toList();
        int end = dials.all.size() - 1;
        boolean read = end >= 0 && !dials.all.get(end).on().isBefore(first);
        if (end < 0 || (!read && days.isEmpty())) {
            return;
        }
        boolean opens = first.equals(premises.contract().from());
        int opening = Math.max(dials.lastUpTo(opens ? first : first.minusDays(1)), 0);
        for (int index = opening; index < end;) {
            if (dials.isMetered(index)) {
                int to = index;
                while (to < end && dials.isMetered(to)) {
                    to++;
                }
                metered(dials, index, to);
                index = to;
            } else {
                if (dials.isFaultyBetween(dials.all.get(index).on(), dials.all.get(index + 1).on())) {
                    unmetered(dials, index, between(days, dials, index), controls);
                }
                index++;
            }
        }
        var tail = dials.all.get(end).on();
        if (dials.isFaultyBetween(tail, last)) {
            unmetered(dials, end, days.stream().filter(day -> day.isAfter(tail)).toList(), controls);
        } else if (!read) {
            unread(place, dials, end, days);
        }
    }

    private static List<LocalDate> between(List<LocalDate> days, Dials dials, int index) {
        var from = dials.all.get(index).on();
        var to = dials.all.get(index + 1).on();
        return days.stream().filter(day -> day.isAfter(from) && !day.isAfter(to)).toList();
    }

    /** What flowed, less the shares of months that were charged without a reading (4). */
    private void metered(Dials dials, int from, int to) {
        var whole = dials.volume(from, to);
        if (whole == null) {
            parked = true;
            return;
        }
        var opened = dials.all.get(from).on();
        var rest = whole;
        for (var between = YearMonth.from(opened).plusMonths(1); between.isBefore(month); between = between
                .plusMonths(1)) {
            if (released.contains(between) && premises.contract().holdsIn(between)) {
                rest = rest.subtract(share(whole, daysOf(between), DAYS.between(opened, dials.all.get(to).on())));
            }
        }
        add("METER", rest);
    }

    private long daysOf(YearMonth other) {
        return DAYS.between(premises.contract().firstDay(other), premises.contract().lastDay(other)) + 1;
    }

    /** Days that no trusted dial covers: control meter, average, from day 61 of the fault capacity (2). */
    private void unmetered(Dials dials, int before, List<LocalDate> days, List<Meter> controls) {
        var left = new TreeSet<>(days);
        for (var control : controls) {
            var shown = new Dials(List.of(control), utility, last);
            for (int index = 0; index + 1 < shown.all.size(); index++) {
                var from = shown.all.get(index).on();
                var to = shown.all.get(index + 1).on();
                var covered = left.stream().filter(day -> day.isAfter(from) && !day.isAfter(to)).toList();
                var passed = shown.volume(index, index + 1);
                if (!covered.isEmpty() && shown.isMetered(index) && passed != null) {
                    add("CONTROL_METER", share(passed, covered.size(), DAYS.between(from, to)));
                    covered.forEach(left::remove);
                }
            }
        }
        var dial = dials.all.get(before).on();
        var late = left.stream().filter(day -> dials.dayOfFault(day, dial) > 60).toList();
        byCapacity.addAll(late);
        late.forEach(left::remove);
        if (!left.isEmpty()) {
            byAverage("AVERAGE", dials, before, Set.copyOf(left));
        }
    }

    private void byAverage(String method, Dials dials, int before, Set<LocalDate> days) {
        var base = dials.base(before);
        if (base != null) {
            add(method, share(base.volume(), days.size(), base.days()));
        } else {
            (premises.guaranteed() != null ? byGuarantee : byCapacity).addAll(days);
        }
    }

    /** No reading in the month: estimated for six months, by capacity from the seventh (4). */
    private void unread(List<Meter> place, Dials dials, int before, List<LocalDate> days) {
        var opened = dials.all.get(before).on();
        if (YearMonth.from(opened).until(month, ChronoUnit.MONTHS) > 6) {
            byCapacity.addAll(days);
            return;
        }
        if (month.isBefore(known) && dials.base(before) != null) {
            var later = new Dials(place, utility, premises.contract().lastDay(known));
            int from = later.lastUpTo(opened);
            if (from + 1 < later.all.size() && later.isMetered(from)) {
                var read = YearMonth.from(later.all.get(from + 1).on()).atEndOfMonth();
                int to = from;
                while (to + 1 < later.all.size() && later.isMetered(to) && !later.all.get(to + 1).on().isAfter(read)) {
                    to++;
                }
                var whole = later.volume(from, to);
                parked |= whole == null;
                if (whole != null) {
                    add("ESTIMATED", share(whole, days.size(), DAYS.between(opened, later.all.get(to).on())));
                }
                return;
            }
        }
        byAverage("ESTIMATED", dials, before, Set.copyOf(days));
    }
}
