package ru.rodnik.consumption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.Determination.Determined;
import ru.rodnik.consumption.Determination.Parked;
import ru.rodnik.registry.HotWaterSource;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/** One month of a contract being determined: its premises, who stands behind whose meter, and earlier months anew. */
final class ContractMonth {

    private final ContractFacts facts;
    private final BillingPeriod month;
    private final Set<BillingPeriod> reopened;
    /** SUB meters by the premises whose meter they stand behind, with the premises they feed. */
    private final Map<String, Map<PremisesFacts, List<MeterFacts>>> behind = new HashMap<>();
    private final Map<String, MeterFacts> orphans = new HashMap<>();

    ContractMonth(ContractFacts facts, BillingPeriod month, Set<BillingPeriod> reopened) {
        this.facts = facts;
        this.month = month;
        this.reopened = new TreeSet<>(reopened.stream().filter(earlier -> earlier.isBefore(month)).toList());
        findSubMeters();
    }

    private void findSubMeters() {
        var ownerOf = new HashMap<String, String>();
        for (var premises : facts.premises()) {
            premises.meters().forEach(meter -> ownerOf.put(meter.id(), premises.id()));
        }
        for (var premises : facts.premises()) {
            for (var meter : premises.meters()) {
                if (meter.role() == MeterRole.SUB) {
                    var owner = ownerOf.get(meter.parentId());
                    if (owner == null) {
                        orphans.put(premises.id(), meter);
                    } else {
                        behind.computeIfAbsent(owner, _ -> new LinkedHashMap<>(2))
                                .computeIfAbsent(premises, _ -> new ArrayList<>(1))
                                .add(meter);
                    }
                }
            }
        }
    }

    List<Determination> determine() {
        return facts.premises().stream().map(this::determine).toList();
    }

    private Determination determine(PremisesFacts premises) {
        var orphan = orphans.get(premises.id());
        if (orphan != null) {
            return new Parked(premises.id(),
                    Reason.of(Ground.PARENT_UNKNOWN, orphan.serial(), String.valueOf(orphan.parentId())));
        }
        var now = volumesOf(premises, month, Needed.ALL);
        if (now.parked() != null) {
            return new Parked(premises.id(), now.parked());
        }
        var rows = new ArrayList<VolumeRow>();
        now.cold().addRows(Medium.COLD_WATER, rows);
        now.hot().addRows(Medium.HOT_WATER, rows);
        now.wastewater().addRows(Medium.WASTEWATER, rows);
        var parked = addCorrections(premises, now, rows);
        if (parked != null) {
            return new Parked(premises.id(), parked);
        }
        var inspections = new ArrayList<Reason>(0);
        for (var volume : List.of(now.cold(), now.hot(), now.wastewater())) {
            if (volume.inspection() != null) {
                inspections.add(volume.inspection());
            }
        }
        return new Determined(premises.id(), rows, inspections);
    }

    /** Which of a month's volumes are found anew; the others stay as they were charged. */
    private record Needed(boolean cold, boolean hot) {
        static final Needed ALL = new Needed(true, true);
    }

    private record Volumes(MediumVolume cold, MediumVolume hot, MediumVolume wastewater) {
        @Nullable
        Reason parked() {
            return cold.parked() != null ? cold.parked()
                    : hot.parked() != null ? hot.parked() : wastewater.parked();
        }
    }

    private Volumes volumesOf(PremisesFacts premises, BillingPeriod of, Needed needed) {
        if (premises.lastDayIn(of).isBefore(premises.firstDayIn(of))) {
            return new Volumes(MediumVolume.none(), MediumVolume.none(), MediumVolume.none());
        }
        var cold = !premises.coldWater()
                ? MediumVolume.none()
                : needed.cold()
                        ? metered(premises, Medium.COLD_WATER, of)
                : asCharged(premises, Medium.COLD_WATER, of);
        if (!premises.wastewater()) {
            return new Volumes(cold, MediumVolume.none(), MediumVolume.none());
        }
        var hot = premises.hotWaterSource() != HotWaterSource.EXTERNAL_SUPPLIER
                ? MediumVolume.none()
                : needed.hot() ? hotWater(premises, of) : asCharged(premises, Medium.HOT_WATER, of);
        if (cold.parked() != null || hot.parked() != null) {
            return new Volumes(cold, hot, MediumVolume.none());
        }
        return new Volumes(cold, hot, wastewater(premises, of, cold.total(), hot.total()));
    }

    private static MediumVolume asCharged(PremisesFacts premises, Medium medium, BillingPeriod of) {
        return MediumVolume.of(Method.CORRECTION, premises.charged(medium, of), Reason.of(Ground.NOT_DECLARED));
    }

    private static List<MeterFacts> commercial(PremisesFacts premises, Medium medium) {
        return premises.meters().stream()
                .filter(meter -> meter.medium() == medium && meter.role().isCommercial())
                .toList();
    }

    /** By its own meters, less what passed on through the SUB meters behind them (WW-06). */
    private MediumVolume metered(PremisesFacts premises, Medium medium, BillingPeriod of) {
        var through = through(premises, commercial(premises, medium), medium, of, medium == Medium.COLD_WATER);
        var fed = behind.get(premises.id());
        if (fed == null || through.parked() != null) {
            return through;
        }
        var settles = through.settles();
        var passedOn = CubicMetres.ZERO;
        boolean any = false;
        for (var entry : fed.entrySet()) {
            var meters = entry.getValue().stream().filter(meter -> meter.medium() == medium).toList();
            if (meters.isEmpty()) {
                continue;
            }
            var sub = through(entry.getKey(), meters, medium, of, false);
            if (sub.parked() != null) {
                return MediumVolume.parked(Reason.of(Ground.SUB_PREMISES_PARKED, entry.getKey().id()));
            }
            passedOn = passedOn.plus(sub.total());
            settles.addAll(sub.settles());
            any = true;
        }
        return any ? less(through, passedOn, settles) : through;
    }

    private static MediumVolume less(
            MediumVolume through, CubicMetres passedOn, NavigableSet<BillingPeriod> settles) {
        var rest = passedOn;
        var reason = Reason.of(Ground.SUB_METERS_OFF, passedOn);
        for (var row : through.volumes().entrySet()) {
            var taken = rest.isMoreThan(row.getValue()) ? row.getValue() : rest;
            if (!taken.isZero()) {
                row.setValue(row.getValue().minus(taken));
                rest = rest.minus(taken);
                through.reasons().computeIfAbsent(row.getKey(), _ -> new ArrayList<>(1)).add(reason);
            }
        }
        var inspection = rest.isZero()
                ? null
                : Reason.of(Ground.SUB_METERS_EXCEED, passedOn.minus(rest), passedOn);
        return new MediumVolume(through.volumes(), through.reasons(), settles, null, inspection);
    }

    private MediumVolume through(
            PremisesFacts premises, List<MeterFacts> meters, Medium medium, BillingPeriod of, boolean whole) {
        if (premises.lastDayIn(of).isBefore(premises.firstDayIn(of))) {
            return MediumVolume.none();
        }
        var found = new MeteredMonth(premises, medium, of, month, reopened);
        var lines = MeterChain.lines(meters);
        var controls = premises.meters().stream()
                .filter(meter -> meter.medium() == medium && meter.role() == MeterRole.CONTROL)
                .toList();
        for (var line : lines) {
            var beside = new ArrayList<MeterChain>(0);
            for (var control : controls) {
                if (control.parentId() == null && lines.size() > 1) {
                    found.park(Reason.of(Ground.CONTROL_OF_WHICH, control.serial()));
                } else if (control.parentId() == null
                        || line.stream().anyMatch(meter -> meter.id().equals(control.parentId()))) {
                    beside.add(new MeterChain(List.of(control), premises.lastDayIn(of)));
                }
            }
            found.add(line, beside);
        }
        if (whole) {
            found.addDaysWithoutMeter(meters);
        }
        return found.volume();
    }

    /** By its own meters where they stand, else as declared, else the mean of what was declared (HOT-04). */
    private MediumVolume hotWater(PremisesFacts premises, BillingPeriod of) {
        var meters = commercial(premises, Medium.HOT_WATER);
        if (stands(premises, meters, of)) {
            return metered(premises, Medium.HOT_WATER, of);
        }
        return HotWater.declared(premises, of);
    }

    private static boolean stands(PremisesFacts premises, List<MeterFacts> meters, BillingPeriod of) {
        var first = premises.firstDayIn(of);
        var last = premises.lastDayIn(of);
        return meters.stream().anyMatch(meter -> !meter.installedOn().isAfter(last)
                && (meter.removedOn() == null || !meter.removedOn().isBefore(first)));
    }

    /** By its own meter, else what came in and was not kept; days without the meter take their part of that. */
    private MediumVolume wastewater(PremisesFacts premises, BillingPeriod of, CubicMetres cold, CubicMetres hot) {
        var meters = commercial(premises, Medium.WASTEWATER);
        if (!stands(premises, meters, of)) {
            return Balance.of(premises, of, cold, hot);
        }
        var byMeter = metered(premises, Medium.WASTEWATER, of);
        var days = MonthDays.of(premises, of);
        int without = MonthDays.count(days.all()) - MonthDays.count(days.withMeter(days.all(), meters));
        if (byMeter.parked() == null && without > 0) {
            addByDays(byMeter, Balance.of(premises, of, cold, hot), without, MonthDays.count(days.all()));
        }
        return byMeter;
    }

    private static void addByDays(MediumVolume byMeter, MediumVolume balance, int without, int all) {
        byMeter.volumes().put(Method.BALANCE, MonthSum.share(balance.total(), without, all));
        var why = new ArrayList<>(balance.reasons().getOrDefault(Method.BALANCE, List.of()));
        why.add(Reason.of(Ground.BALANCE_BY_DAYS, without, all));
        byMeter.reasons().put(Method.BALANCE, why);
    }

    /**
     * What earlier months come to now, less what they were charged; null, or why that cannot be said. The latest goes
     * first: a reading it has now may settle months before it.
     */
    private @Nullable Reason addCorrections(PremisesFacts premises, Volumes now, List<VolumeRow> rows) {
        var cold = monthsToSettle(premises, Medium.COLD_WATER, now.cold());
        var hot = monthsToSettle(premises, Medium.HOT_WATER, now.hot());
        hot.addAll(monthsDeclaredAnew(premises));
        var all = monthsToSettle(premises, Medium.WASTEWATER, now.wastewater());
        all.addAll(cold);
        all.addAll(hot);
        var corrections = new TreeMap<BillingPeriod, List<VolumeRow>>();
        for (var earlier = all.pollLast(); earlier != null; earlier = all.pollLast()) {
            if (!reopened.contains(earlier) && !premises.wasCharged(earlier)) {
                continue;
            }
            var anew = volumesOf(premises, earlier, new Needed(cold.contains(earlier), hot.contains(earlier)));
            if (anew.parked() != null) {
                return anew.parked();
            }
            corrections.put(earlier, differences(premises, earlier, anew));
            cold.addAll(anew.cold().settles());
            hot.addAll(anew.hot().settles());
            all.addAll(anew.cold().settles());
            all.addAll(anew.hot().settles());
            all.addAll(anew.wastewater().settles());
        }
        corrections.values().forEach(rows::addAll);
        return null;
    }

    private static List<VolumeRow> differences(PremisesFacts premises, BillingPeriod earlier, Volumes anew) {
        var rows = new ArrayList<VolumeRow>(2);
        addDifference(premises, Medium.COLD_WATER, earlier, anew.cold(), rows);
        addDifference(premises, Medium.HOT_WATER, earlier, anew.hot(), rows);
        addDifference(premises, Medium.WASTEWATER, earlier, anew.wastewater(), rows);
        return rows;
    }

    /** A month that is looked at again may have lost the reading that settled the estimated ones before it. */
    private NavigableSet<BillingPeriod> monthsToSettle(PremisesFacts premises, Medium medium, MediumVolume volume) {
        var months = new TreeSet<>(volume.settles());
        reopened.stream().min(Comparator.naturalOrder()).ifPresent(first -> {
            for (int ago = 1; ago <= MeteredMonth.ESTIMATED_MONTHS; ago++) {
                var earlier = first.plusMonths(-ago);
                if (premises.methodsCharged(medium, earlier).contains(Method.ESTIMATED)) {
                    months.add(earlier);
                }
            }
        });
        months.addAll(reopened);
        return months;
    }

    /** Charged months whose accepted declaration says something else by now (HOT-04). */
    private List<BillingPeriod> monthsDeclaredAnew(PremisesFacts premises) {
        if (!premises.wastewater() || premises.hotWaterSource() != HotWaterSource.EXTERNAL_SUPPLIER) {
            return List.of();
        }
        return premises.hotWater().stream()
                .filter(declared -> declared.period().isBefore(month)
                        && !premises.methodsCharged(Medium.WASTEWATER, declared.period()).isEmpty()
                        && !stands(premises, commercial(premises, Medium.HOT_WATER), declared.period())
                        && !declared.volume().equals(premises.charged(Medium.HOT_WATER, declared.period())))
                .map(DeclaredVolume::period)
                .toList();
    }

    private static void addDifference(
            PremisesFacts premises, Medium medium, BillingPeriod of, MediumVolume anew, List<VolumeRow> rows) {
        var charged = premises.charged(medium, of);
        var difference = anew.total().minus(charged);
        if (!difference.isZero()) {
            rows.add(new VolumeRow(medium, Method.CORRECTION, difference, of,
                    List.of(Reason.of(Ground.TRUED_UP, of, anew.total(), charged))));
        }
    }
}
