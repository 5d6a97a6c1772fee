package ru.rodnik.recomputation;

import static java.math.RoundingMode.HALF_UP;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ru.rodnik.recomputation.Utility.Meter;
import ru.rodnik.recomputation.Utility.Premises;

/** Cold and hot water and wastewater of a premises in a month (calculation §1). */
final class MonthOfPremises {

    private final Utility utility;
    private final YearMonth known;
    private final Set<YearMonth> released;
    private final Premises premises;
    private final YearMonth month;
    final Map<String, Map<String, BigDecimal>> volumes = new TreeMap<>();
    boolean parked;

    MonthOfPremises(
            Utility utility, Premises premises, YearMonth month, YearMonth known, Set<YearMonth> released) {
        this.utility = utility;
        this.known = known;
        this.released = released;
        this.premises = premises;
        this.month = month;
        if (premises.contract().holdsIn(month)) {
            if (premises.cold()) {
                byMeters("COLD_WATER");
            }
            if (premises.waste() && premises.hotOfAnother()) {
                hotWater();
            }
            if (premises.waste()) {
                wastewater();
            }
        }
    }

    BigDecimal total(String medium) {
        return volumes.getOrDefault(medium, Map.of()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Its own meters less the SUB meters behind them (1). */
    private void byMeters(String medium) {
        var own = utility.metersAt(premises, medium, "COMMERCIAL", "SUB");
        var found = new MeteredVolume(utility, premises, month, known, released)
                .of(own, utility.metersAt(premises, medium, "CONTROL"));
        if (medium.equals("COLD_WATER")) {
            found.andDaysWithoutMeter(own);
        }
        keep(medium, found.summed());
        var behind = utility.metersBehind(premises, medium).stream()
                .collect(groupingBy(utility::premisesOf));
        behind.forEach((fed, subs) -> takeOff(medium, passedOn(fed, medium, subs)));
    }

    private MeteredVolume passedOn(Premises fed, String medium, List<Meter> subs) {
        var found = new MeteredVolume(utility, fed, month, known, released);
        return fed.contract().holdsIn(month)
                ? found.of(subs, utility.metersAt(fed, medium, "CONTROL")).summed()
                : found;
    }

    private void takeOff(String medium, MeteredVolume passedOn) {
        parked |= passedOn.parked;
        var rest = passedOn.total();
        var rows = volumes.getOrDefault(medium, new TreeMap<>());
        for (var method : Methods.ORDER) {
            var volume = rows.get(method);
            if (volume != null) {
                var taken = volume.min(rest);
                rows.put(method, volume.subtract(taken));
                rest = rest.subtract(taken);
            }
        }
    }

    private void keep(String medium, MeteredVolume found) {
        parked |= found.parked;
        volumes.put(medium, found.volumes);
    }

    private boolean stands(List<Meter> meters) {
        return premises.contract().firstDay(month).datesUntil(premises.contract().lastDay(month).plusDays(1))
                .anyMatch(day -> meters.stream().anyMatch(meter -> meter.standsOn(day)));
    }

    /** By meters, as declared, or the mean of at most twelve months before (7). */
    private void hotWater() {
        if (stands(utility.metersAt(premises, "HOT_WATER", "COMMERCIAL", "SUB"))) {
            byMeters("HOT_WATER");
            return;
        }
        var accepted = utility.acceptedHotWater.getOrDefault(premises.id(), new TreeMap<>());
        var declared = accepted.get(month);
        if (declared != null) {
            volumes.put("HOT_WATER", Map.of("DECLARED", declared));
            return;
        }
        var before = accepted.subMap(month.minusMonths(12), month).values();
        var sum = before.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        volumes.put("HOT_WATER", Map.of(
                "ESTIMATED", MeteredVolume.share(sum, 1, Math.max(before.size(), 1))));
    }

    /** By its meter, else what came in and was not kept (8). */
    private void wastewater() {
        if (stands(utility.metersAt(premises, "WASTEWATER", "COMMERCIAL"))) {
            byMeters("WASTEWATER");
            return;
        }
        var cold = total("COLD_WATER");
        var contract = premises.contract();
        var days = contract.lastDay(month).getDayOfMonth() - contract.firstDay(month).getDayOfMonth() + 1;
        var discharged = cold.add(total("HOT_WATER"))
                .add(MeteredVolume.share(premises.runoff(), days, month.lengthOfMonth()))
                .subtract(watered())
                .subtract(cold.multiply(premises.keptPercent()).divide(new BigDecimal(100)))
                .max(BigDecimal.ZERO).setScale(3, HALF_UP);
        volumes.put("WASTEWATER", Map.of("BALANCE", discharged));
    }

    /** What irrigation meters showed between readings; where they are silent nothing is taken off. */
    private BigDecimal watered() {
        var sum = BigDecimal.ZERO;
        for (var place : Dials.places(utility.metersAt(premises, "COLD_WATER", "IRRIGATION"))) {
            var dials = new Dials(place, utility, premises.contract().lastDay(month));
            int from = Math.max(dials.lastUpTo(premises.contract().firstDay(month).minusDays(1)), 0);
            for (int index = from; index + 1 < dials.all.size(); index++) {
                if (dials.isMetered(index)) {
                    var passed = dials.volume(index, index + 1);
                    parked |= passed == null;
                    sum = sum.add(passed == null ? BigDecimal.ZERO : passed);
                }
            }
        }
        return sum;
    }
}
