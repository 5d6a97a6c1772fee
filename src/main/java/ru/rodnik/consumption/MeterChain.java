package ru.rodnik.consumption;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;

/**
 * A meter and those that replaced it, as known up to a day: the dials that count, in order of time, and what lies
 * between any two of them (MTR-B). Dials taken during a fault do not count.
 */
final class MeterChain {

    /** An average is taken over so many days before its last reading, this day included (EST-06). */
    static final int BASE_DAYS = 365;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What lies between two dials in a row. */
    enum Bridge {
        METERED,
        FAULTY,
        NO_METER,
        LOST
    }

    /** A dial that counts; id 0 when it comes from the papers of the meter and not from a reading. */
    record Point(MeterFacts meter, LocalDate on, CubicMetres dial, long reading, Kind kind) {
        enum Kind {
            INITIAL,
            READ,
            FINAL
        }
    }

    /** What an average is made of. */
    record Base(CubicMetres volume, long days, LocalDate first, LocalDate last) {}

    private final List<MeterFacts> meters = new ArrayList<>(2);
    private final List<Point> points = new ArrayList<>();
    private final List<Days> faults = new ArrayList<>(1);
    private final LocalDate horizon;

    MeterChain(List<MeterFacts> line, LocalDate horizon) {
        this.horizon = horizon;
        for (var meter : line) {
            if (!meter.installedOn().isAfter(horizon)) {
                meters.add(meter);
                var faulty = faultsOf(meter);
                addPoints(meter, faulty);
                faults.addAll(faulty);
            }
        }
        points.sort(Comparator.comparing(Point::on));
    }

    /** Puts meters that followed one another into one line; meters that worked side by side stay apart. */
    static List<List<MeterFacts>> lines(List<MeterFacts> meters) {
        var lines = new ArrayList<List<MeterFacts>>(1);
        var inOrder = new ArrayList<>(meters);
        inOrder.sort(Comparator.comparing(MeterFacts::installedOn).thenComparing(MeterFacts::id));
        for (var meter : inOrder) {
            lines.stream()
                    .filter(line -> succeeds(meter, line.getLast()))
                    .max(Comparator.comparing(line -> Objects.requireNonNull(line.getLast().removedOn())))
                    .ifPresentOrElse(line -> line.add(meter), () -> lines.add(new ArrayList<>(List.of(meter))));
        }
        return lines;
    }

    private static boolean succeeds(MeterFacts next, MeterFacts before) {
        return before.removedOn() != null
                && !before.removedOn().isAfter(next.installedOn())
                && before.medium() == next.medium()
                && before.role() == next.role()
                && Objects.equals(before.parentId(), next.parentId());
    }

    private List<Days> faultsOf(MeterFacts meter) {
        var end = Days.earlier(horizon, meter.removedOn());
        var found = new ArrayList<Days>(1);
        for (var fault : meter.faults()) {
            found.add(new Days(
                    Days.later(fault.from(), meter.installedOn()), Days.earlier(end, fault.until())));
        }
        if (meter.verificationDue() != null) {
            found.add(new Days(Days.later(meter.verificationDue().plusDays(1), meter.installedOn()), end));
        }
        found.removeIf(days -> days.from().isAfter(until(days)));
        found.sort(Comparator.comparing(Days::from));
        var merged = new ArrayList<Days>(1);
        for (var days : found) {
            if (!merged.isEmpty() && !days.from().isAfter(until(merged.getLast()).plusDays(1))) {
                var before = merged.removeLast();
                merged.add(new Days(before.from(), Days.later(until(before), until(days))));
            } else {
                merged.add(days);
            }
        }
        return merged;
    }

    private static LocalDate until(Days days) {
        return Objects.requireNonNull(days.until());
    }

    private void addPoints(MeterFacts meter, List<Days> faulty) {
        var found = new ArrayList<Point>();
        found.add(new Point(meter, meter.installedOn(), meter.initialDial(), 0, Point.Kind.INITIAL));
        meter.readings().stream()
                .sorted(Comparator.comparing(MeterReading::takenOn).thenComparingLong(MeterReading::id))
                .forEach(reading -> found
                        .add(new Point(meter, reading.takenOn(), reading.dial(), reading.id(), Point.Kind.READ)));
        if (meter.removedOn() != null && meter.finalDial() != null) {
            found.add(new Point(meter, meter.removedOn(), meter.finalDial(), 0, Point.Kind.FINAL));
        }
        found.removeIf(point -> point.on().isAfter(horizon)
                || !meter.isThereOn(point.on())
                || faulty.stream().anyMatch(days -> days.cover(point.on(), point.on())));
        for (var fault : meter.faults()) {
            if (fault.until() != null && fault.dialAfter() != null && !fault.until().isAfter(horizon)) {
                found.add(new Point(meter, fault.until(), fault.dialAfter(), 0, Point.Kind.READ));
            }
        }
        points.addAll(found);
    }

    Point at(int index) {
        return points.get(index);
    }

    /** Index of the last dial that counts, −1 without any. */
    int last() {
        return points.size() - 1;
    }

    /** Index of the last dial taken on the day or before, −1 without any. */
    int lastUpTo(LocalDate day) {
        int index = last();
        while (index >= 0 && at(index).on().isAfter(day)) {
            index--;
        }
        return index;
    }

    /** What lies between this dial and the next. */
    Bridge after(int index) {
        var from = at(index);
        var to = at(index + 1);
        if (isFaultyBetween(from.on(), to.on())) {
            return Bridge.FAULTY;
        }
        if (from.meter().id().equals(to.meter().id())) {
            return Bridge.METERED;
        }
        if (!from.on().equals(from.meter().removedOn())) {
            return Bridge.LOST;
        }
        return DAYS.between(from.on(), to.on()) <= 1 ? Bridge.METERED : Bridge.NO_METER;
    }

    /** Whether a day after the first and not after the last is faulty. */
    boolean isFaultyBetween(LocalDate first, LocalDate last) {
        return faults.stream().anyMatch(days -> until(days).isAfter(first) && !days.from().isAfter(last));
    }

    /** A meter was removed after its last dial that counts, and nobody wrote down what it showed. */
    boolean isLostAfter(int index) {
        var meter = at(index).meter();
        return meter.removedOn() != null
                && !meter.removedOn().isAfter(horizon)
                && at(index).on().isBefore(meter.removedOn());
    }

    /** Index of the last dial that is reached from this one over metered bridges alone, not beyond the limit. */
    int runFrom(int index, int limit) {
        int end = index;
        while (end < limit && after(end) == Bridge.METERED) {
            end++;
        }
        return end;
    }

    /** The last day of the gap after this dial: the next dial's, or the day the faulty meter was taken away. */
    LocalDate gapEnd(int index) {
        if (index == last()) {
            return horizon;
        }
        var to = at(index + 1);
        var replaces = to.kind() == Point.Kind.INITIAL
                && meters.stream().noneMatch(meter -> to.on().equals(meter.removedOn()));
        return replaces ? to.on().minusDays(1) : to.on();
    }

    /** The fault that governs a day of the gap after the given day: the latest that had begun, or null before any. */
    @Nullable
    Days faultOn(LocalDate day, LocalDate gapAfter) {
        Days found = null;
        for (var days : faults) {
            if (until(days).isAfter(gapAfter) && !days.from().isAfter(day)
                    && (found == null || days.from().isAfter(found.from()))) {
                found = days;
            }
        }
        return found;
    }

    /** The dials of one meter at the ends of a metered run, a pair for each meter that took part. */
    List<Point[]> stretches(int from, int to) {
        var found = new ArrayList<Point[]>(1);
        int start = from;
        for (int index = from + 1; index <= to + 1; index++) {
            if (index > to || !at(index).meter().id().equals(at(start).meter().id())) {
                found.add(new Point[] {at(start), at(index - 1)});
                start = index;
            }
        }
        return found;
    }

    /** Volume between two dials of one meter; over zero where that is the smaller half of the dial, null otherwise. */
    static @Nullable CubicMetres passed(Point from, Point to) {
        if (!to.dial().isLessThan(from.dial())) {
            return to.dial().minus(from.dial());
        }
        var whole = BigDecimal.TEN.pow(from.meter().digits());
        var overZero = new CubicMetres(whole).minus(from.dial()).plus(to.dial());
        return overZero.volume().compareTo(whole.multiply(HALF)) <= 0 ? overZero : null;
    }

    /** The base of an average that ends at this dial (EST-06); null with fewer than two readings. */
    @Nullable
    Base base(int index) {
        var earliest = at(index).on().minusDays(BASE_DAYS);
        var volume = CubicMetres.ZERO;
        long days = 0;
        int start = index;
        var first = at(index).on();
        while (start > 0 && !at(start - 1).on().isBefore(earliest)) {
            start--;
            if (after(start) == Bridge.METERED) {
                var from = at(start);
                var to = at(start + 1);
                days += DAYS.between(from.on(), to.on());
                first = from.on();
                if (from.meter().id().equals(to.meter().id())) {
                    var passed = passed(from, to);
                    volume = volume.plus(passed == null ? to.dial().minus(from.dial()) : passed);
                }
            }
        }
        return days == 0 ? null : new Base(volume, days, first, at(index).on());
    }
}
