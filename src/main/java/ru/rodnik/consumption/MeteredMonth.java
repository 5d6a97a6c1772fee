package ru.rodnik.consumption;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.MeterChain.Bridge;
import ru.rodnik.consumption.MeterChain.Point;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/**
 * Finds the volume of one medium of a premises in a month from its meters, and from what stands in for them: average,
 * capacity, guaranteed volume, control meter (MET-06 … EST-07). Days of the month are kept as bits, 0 = the 1st.
 */
final class MeteredMonth {

    /** Up to this day of a fault the average stands in, the fault's first day being day 1 (EST-A). */
    static final int AVERAGE_DAYS = 60;

    /** So many days without any meter are charged at the guaranteed volume (EST-07). */
    static final int GUARANTEED_DAYS = 60;

    /** So many months in a row without a reading are estimated (MET-07, MET-08). */
    static final int ESTIMATED_MONTHS = 6;

    /** Up to this load, in cubic metres an hour, a premises without a meter keeps its guaranteed volume (EST-07). */
    static final BigDecimal SMALL_LOAD = new BigDecimal("0.1");

    private final PremisesFacts premises;
    private final Medium medium;
    private final BillingPeriod month;
    private final BillingPeriod knownBy;
    private final Set<BillingPeriod> reopened;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    private final Map<Method, CubicMetres> volumes = new EnumMap<>(Method.class);
    private final Map<Method, List<Reason>> reasons = new EnumMap<>(Method.class);
    private final TreeSet<BillingPeriod> settles = new TreeSet<>();
    private int capacityDays;
    private int guaranteedDays;
    private boolean baseMissing;
    private @Nullable Reason parked;

    /**
     * @param knownBy the month being run; its readings settle an earlier month that was estimated
     * @param reopened months that this run charges anew, as corrections
     */
    MeteredMonth(
            PremisesFacts premises,
            Medium medium,
            BillingPeriod month,
            BillingPeriod knownBy,
            Set<BillingPeriod> reopened) {
        this.premises = premises;
        this.medium = medium;
        this.month = month;
        this.knownBy = knownBy;
        this.reopened = reopened;
        this.firstDay = premises.firstDayIn(month);
        this.lastDay = premises.lastDayIn(month);
    }

    /** Adds a meter with its successors; side by side meters are summed. */
    void add(List<MeterFacts> line, List<MeterChain> controls) {
        var chain = new MeterChain(line, lastDay);
        int closing = chain.last();
        boolean read = closing >= 0 && !chain.at(closing).on().isBefore(firstDay);
        if (!read && daysThere(chain, firstDay, lastDay) == 0) {
            return;
        }
        int opening = chain.lastUpTo(isFirstOfContract() ? firstDay : firstDay.minusDays(1));
        boolean said = walk(chain, Math.max(opening, 0), opening, controls);
        if (parked != null) {
            return;
        }
        var lastDial = closing < 0 ? LocalDate.MIN : chain.at(closing).on();
        if (chain.isFaultyBetween(lastDial, lastDay)) {
            gap(chain, closing, lastDial, daysThere(chain, lastDial.plusDays(1), lastDay), controls);
        } else if (closing >= 0 && chain.isLostAfter(closing)) {
            parkForNoFinalDial(chain.at(closing).meter());
        } else if (!read) {
            silence(line, chain, closing);
        } else if (!said) {
            add(Method.METER, CubicMetres.ZERO, metered(chain.at(closing), chain.at(closing)));
        }
    }

    private boolean isFirstOfContract() {
        return firstDay.equals(premises.contract().from());
    }

    /** Goes from dial to dial up to the last one of the month; true when anything was charged on the way. */
    private boolean walk(MeterChain chain, int from, int opening, List<MeterChain> controls) {
        boolean said = false;
        int closing = chain.last();
        int index = from;
        while (index < closing && parked == null) {
            switch (chain.after(index)) {
                case METERED -> {
                    int end = chain.runFrom(index, closing);
                    metered(chain, index, end, index == opening);
                    index = end;
                    said = true;
                }
                case FAULTY -> {
                    var after = chain.at(index).on();
                    gap(chain, index, after, daysThere(chain, after.plusDays(1), chain.gapEnd(index)), controls);
                    index++;
                    said = true;
                }
                case NO_METER -> index++;
                case LOST -> parkForNoFinalDial(chain.at(index).meter());
            }
        }
        return said;
    }

    private void parkForNoFinalDial(MeterFacts meter) {
        parked = Reason.of(Ground.NO_FINAL_DIAL, meter.id(), String.valueOf(meter.removedOn()));
    }

    /** The meter's own volume; what belongs to estimated months before is left to their corrections (MET-08). */
    private void metered(MeterChain chain, int from, int to, boolean opensMonth) {
        var whole = volumeOf(chain, from, to, true);
        if (whole == null) {
            return;
        }
        var rest = whole;
        var first = chain.at(from).on();
        var last = chain.at(to).on();
        long days = DAYS.between(first, last);
        if (opensMonth) {
            for (var between = BillingPeriod.containing(first).next(); between.isBefore(month);
                    between = between.next()) {
                var fate = fateOf(between, first);
                if (fate != Fate.IN_THIS_MONTH) {
                    rest = rest.minus(share(whole, between.days(), days));
                }
                if (fate == Fate.SETTLED) {
                    settles.add(between);
                }
            }
        }
        add(Method.METER, rest, null);
        if (!rest.equals(whole)) {
            because(Method.METER, Reason.of(Ground.SPREAD, whole, first, last, days, whole.minus(rest)));
        }
    }

    private enum Fate {
        SETTLED,
        STAYS_AS_CHARGED,
        IN_THIS_MONTH
    }

    /** What becomes of the share of a month that passed without a reading after the opening dial. */
    private Fate fateOf(BillingPeriod between, LocalDate opening) {
        if (premises.isSuspendedIn(between)) {
            return Fate.IN_THIS_MONTH;
        }
        var charged = premises.methodsCharged(medium, between);
        boolean estimable = BillingPeriod.containing(opening).monthsUntil(between) <= ESTIMATED_MONTHS;
        if (charged.isEmpty()) {
            return !reopened.contains(between)
                    ? Fate.IN_THIS_MONTH
                    : estimable ? Fate.SETTLED : Fate.STAYS_AS_CHARGED;
        }
        if (charged.contains(Method.ESTIMATED) && estimable) {
            return Fate.SETTLED;
        }
        return charged.stream().allMatch(method -> method == Method.METER)
                ? Fate.IN_THIS_MONTH
                : Fate.STAYS_AS_CHARGED;
    }

    /** Volume over a metered run, null when a dial fell without passing zero; the month is parked then. */
    private @Nullable CubicMetres volumeOf(MeterChain chain, int from, int to, boolean saying) {
        var sum = CubicMetres.ZERO;
        for (var stretch : chain.stretches(from, to)) {
            var passed = MeterChain.passed(stretch[0], stretch[1]);
            var reason = metered(stretch[0], stretch[1]);
            if (passed == null) {
                parked = new Reason(Ground.DIAL_BELOW_PREVIOUS, reason.values(), reason.inputs());
                return null;
            }
            sum = sum.plus(passed);
            if (saying) {
                because(Method.METER, reason);
            }
        }
        return sum;
    }

    private static Reason metered(Point from, Point to) {
        var ground = to.dial().isLessThan(from.dial()) ? Ground.PASSED_ZERO : Ground.METERED;
        return Reason.of(ground, from.meter().id(), from.on(), from.dial(), to.on(), to.dial())
                .from(from.reading(), to.reading());
    }

    /** Days that no trusted dial covers (MTR-04, EST-05). */
    private void gap(MeterChain chain, int before, LocalDate after, int days, List<MeterChain> controls) {
        int left = days;
        for (var control : controls) {
            left &= ~controlled(control, left);
        }
        int average = 0;
        int capacity = 0;
        boolean longSilent = before >= 0 && monthsSilent(chain, before) > ESTIMATED_MONTHS;
        var faultBegan = after.plusDays(1);
        for (int bit = 0; bit < month.days(); bit++) {
            if ((left & 1 << bit) != 0) {
                var day = month.firstDay().plusDays(bit);
                var fault = chain.faultOn(day, after);
                if (fault != null) {
                    faultBegan = fault.from();
                }
                boolean past = fault != null
                        && (dayOf(fault, day) > AVERAGE_DAYS || longSilent && isOver(fault, day));
                if (past) {
                    capacity |= 1 << bit;
                } else {
                    average |= 1 << bit;
                }
            }
        }
        if (capacity != 0) {
            capacityDays |= capacity;
            because(Method.CAPACITY, Reason.of(
                    Ground.CAPACITY_AFTER_FAULT, bore(), Integer.bitCount(capacity), faultBegan));
        }
        if (average != 0) {
            atAverage(Method.AVERAGE, chain, before, average, 0);
        }
    }

    /** Days after a repair, not read yet, stand where the fault ended: it grows no older. */
    private static long dayOf(Days fault, LocalDate day) {
        return DAYS.between(fault.from(), Days.earlier(day, fault.until())) + 1;
    }

    private static boolean isOver(Days fault, LocalDate day) {
        return fault.until() != null && day.isAfter(fault.until());
    }

    private long monthsSilent(MeterChain chain, int lastRead) {
        return BillingPeriod.containing(chain.at(lastRead).on()).monthsUntil(month);
    }

    /** Charges what of these days the control meter covers, by days of its readings, and returns them (MET-06). */
    private int controlled(MeterChain control, int days) {
        int taken = 0;
        for (int index = 0; index < control.last(); index++) {
            if (control.after(index) != Bridge.METERED) {
                continue;
            }
            var from = control.at(index);
            var to = control.at(index + 1);
            int covered = days & bits(from.on().plusDays(1), to.on());
            if (covered == 0) {
                continue;
            }
            var passed = volumeOf(control, index, index + 1, false);
            if (passed == null) {
                return taken;
            }
            int count = Integer.bitCount(covered);
            add(Method.CONTROL_METER, share(passed, count, DAYS.between(from.on(), to.on())), Reason.of(
                            Ground.CONTROL_METER, from.meter().id(), count, passed, from.on(), to.on())
                    .from(from.reading(), to.reading()));
            taken |= covered;
        }
        return taken;
    }

    /** No reading in the month though the meter is sound: estimated for six months, by capacity then (MET-07). */
    private void silence(List<MeterFacts> line, MeterChain chain, int lastRead) {
        if (premises.isSuspendedIn(month)) {
            return;
        }
        long inARow = monthsSilent(chain, lastRead);
        int days = daysThere(chain, firstDay, lastDay);
        if (inARow > ESTIMATED_MONTHS) {
            capacityDays |= days;
            because(Method.CAPACITY, Reason.of(
                    Ground.CAPACITY_AFTER_SILENCE, bore(), Integer.bitCount(days), inARow));
        } else if (!month.isBefore(knownBy)
                || fateOf(month, chain.at(lastRead).on()) != Fate.SETTLED
                || !settled(line, chain.at(lastRead).on())) {
            atAverage(Method.ESTIMATED, chain, lastRead, days, inARow);
        }
    }

    /** The share of this earlier month in what later readings showed, where there are such readings (MET-08). */
    private boolean settled(List<MeterFacts> line, LocalDate opening) {
        var later = new MeterChain(line, premises.lastDayIn(knownBy));
        int from = later.lastUpTo(opening);
        if (from == later.last() || later.after(from) != Bridge.METERED) {
            return false;
        }
        var read = BillingPeriod.containing(later.at(from + 1).on());
        int to = later.runFrom(from, later.lastUpTo(read.lastDay()));
        var whole = volumeOf(later, from, to, false);
        if (whole == null) {
            return false;
        }
        long days = DAYS.between(later.at(from).on(), later.at(to).on());
        add(Method.METER, share(whole, month.days(), days), Reason.of(
                Ground.SPREAD, whole, later.at(from).on(), later.at(to).on(), days, CubicMetres.ZERO));
        return true;
    }

    private void atAverage(Method method, MeterChain chain, int last, int days, long inARow) {
        var base = last < 0 ? null : chain.base(last);
        int count = Integer.bitCount(days);
        if (base == null) {
            withoutBase(days);
        } else if (base.volume().isNegative()) {
            parked = Reason.of(Ground.NO_BASE);
        } else {
            var ground = method == Method.AVERAGE ? Ground.AVERAGE : Ground.ESTIMATED;
            add(method, share(base.volume(), count, base.days()), Reason.of(
                    ground, base.volume(), base.first(), base.last(), base.days(), count, inARow));
        }
    }

    private void withoutBase(int days) {
        if (premises.guaranteed() != null) {
            guaranteedDays |= days;
            because(Method.GUARANTEED, Reason.of(Ground.GUARANTEED_WITHOUT_BASE,
                    premises.guaranteed(), Integer.bitCount(days), month.days()));
        } else {
            baseMissing = true;
            capacityDays |= days;
            because(Method.CAPACITY, Reason.of(Ground.CAPACITY_WITHOUT_BASE, bore(), Integer.bitCount(days)));
        }
    }

    /** The days on which no commercial meter stands at all (EST-04, EST-07). */
    void addDaysWithoutMeter(List<MeterFacts> commercial) {
        if (commercial.stream().anyMatch(meter -> meter.isThereOn(firstDay) && meter.isThereOn(lastDay))) {
            return;
        }
        int without = bits(firstDay, lastDay);
        LocalDate dayOne = premises.contract().from();
        int guaranteed = 0;
        int capacity = 0;
        var load = premises.connectedLoad();
        boolean small = load != null && load.compareTo(SMALL_LOAD) <= 0;
        for (int bit = 0; bit < month.days(); bit++) {
            if ((without & 1 << bit) == 0) {
                continue;
            }
            var day = month.firstDay().plusDays(bit);
            if (commercial.stream().anyMatch(meter -> meter.isThereOn(day))) {
                continue;
            }
            dayOne = dayOneWithoutMeter(commercial, day);
            boolean early = DAYS.between(dayOne, day) + 1 <= GUARANTEED_DAYS;
            if (premises.guaranteed() != null && (small || early)) {
                guaranteed |= 1 << bit;
            } else {
                capacity |= 1 << bit;
            }
        }
        if (guaranteed != 0 && premises.guaranteed() != null) {
            guaranteedDays |= guaranteed;
            int count = Integer.bitCount(guaranteed);
            because(Method.GUARANTEED, small && load != null
                    ? Reason.of(Ground.GUARANTEED_SMALL_LOAD, premises.guaranteed(), count, month.days(),
                            load.toPlainString())
                    : Reason.of(Ground.GUARANTEED_WITHOUT_METER, premises.guaranteed(), count, month.days(), dayOne));
        }
        if (capacity != 0) {
            capacityDays |= capacity;
            because(Method.CAPACITY, Reason.of(
                    Ground.CAPACITY_WITHOUT_METER, bore(), Integer.bitCount(capacity), dayOne));
        }
    }

    private LocalDate dayOneWithoutMeter(List<MeterFacts> commercial, LocalDate day) {
        var dayOne = premises.contract().from();
        for (var meter : commercial) {
            if (meter.removedOn() != null && meter.removedOn().isBefore(day)) {
                dayOne = Days.later(dayOne, meter.removedOn().plusDays(1));
            }
        }
        return dayOne;
    }

    void park(Reason reason) {
        parked = reason;
    }

    /** Days of the month on which none of these meters stands, and all its days that count. */
    int daysWithout(List<MeterFacts> meters) {
        int count = 0;
        for (var day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
            var today = day;
            if (meters.stream().noneMatch(meter -> meter.isThereOn(today))) {
                count++;
            }
        }
        return count;
    }

    MediumVolume volume() {
        if (parked == null && capacityDays != 0) {
            if (premises.inletDnMm() == null) {
                parked = Reason.of(baseMissing ? Ground.NO_BASE : Ground.NO_DIAMETER);
            } else {
                add(Method.CAPACITY, Capacity.of(premises.inletDnMm(), Integer.bitCount(capacityDays)), null);
            }
        }
        if (guaranteedDays != 0 && premises.guaranteed() != null) {
            add(Method.GUARANTEED,
                    share(premises.guaranteed(), Integer.bitCount(guaranteedDays), month.days()), null);
        }
        return new MediumVolume(volumes, reasons, settles, parked, null);
    }

    private void add(Method method, CubicMetres volume, @Nullable Reason reason) {
        volumes.merge(method, volume, CubicMetres::plus);
        if (reason != null) {
            because(method, reason);
        }
    }

    private void because(Method method, Reason reason) {
        reasons.computeIfAbsent(method, _ -> new ArrayList<>(1)).add(reason);
    }

    private String bore() {
        return String.valueOf(premises.inletDnMm());
    }

    private int daysThere(MeterChain chain, LocalDate from, LocalDate to) {
        int days = bits(from, to);
        for (int bit = 0; bit < month.days(); bit++) {
            if ((days & 1 << bit) != 0 && !chain.isThereOn(month.firstDay().plusDays(bit))) {
                days &= ~(1 << bit);
            }
        }
        return days;
    }

    /** These days as far as they are days of the month and of the contract. */
    private int bits(LocalDate from, LocalDate to) {
        int days = 0;
        var first = Days.later(from, firstDay);
        var last = Days.earlier(to, lastDay);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days |= 1 << day.getDayOfMonth() - 1;
        }
        return days;
    }

    /** So many days of a volume that is spread evenly, rounded once. */
    static CubicMetres share(CubicMetres whole, long days, long ofDays) {
        return new CubicMetres(
                whole.volume().multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(ofDays), 3, RoundingMode.HALF_UP));
    }
}
