package ru.rodnik.origin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.BridgeCharge;
import ru.rodnik.billing.BridgeSide;
import ru.rodnik.billing.MonthBridge;
import ru.rodnik.billing.Service;
import ru.rodnik.consumption.CoveredDays;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.VolumeRow;
import ru.rodnik.origin.OriginFacts.ChargeFact;
import ru.rodnik.origin.OriginFacts.PremisesFact;
import ru.rodnik.origin.OriginFacts.VolumeFact;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** What changed against the month before, in numbers and words. */
final class Changes {

    private static final int ADDRESSES_NAMED = 3;

    /** One of the two months as a run stored it. */
    record Side(BillingPeriod month, List<ChargeFact> charges, List<VolumeFact> volumes, @Nullable String parked) {

        Map<Long, List<VolumeRow>> rows() {
            return volumes.stream().collect(Collectors.groupingBy(
                    VolumeFact::premisesId, Collectors.mapping(VolumeFact::row, Collectors.toList())));
        }

        BridgeSide bridgeSide() {
            if (parked != null) {
                return BridgeSide.parked();
            }
            if (charges.isEmpty() && volumes.isEmpty()) {
                return BridgeSide.absent();
            }
            return BridgeSide.charged(month.days(), rows(), charges.stream()
                    .map(charge -> new BridgeCharge(charge.premisesId(), charge.service(),
                            charge.correctedPeriod() != null, charge.price(), charge.priceBasis(), charge.vatRate(),
                            charge.gross()))
                    .toList());
        }

        Set<Long> premises() {
            return volumes.stream().filter(volume -> volume.correctedPeriod() == null).map(VolumeFact::premisesId)
                    .collect(Collectors.toSet());
        }
    }

    private final Side before;
    private final Side now;
    private final List<PremisesFact> premises;

    Changes(Side before, Side now, List<PremisesFact> premises) {
        this.before = before;
        this.now = now;
        this.premises = premises;
    }

    MonthBridge bridge() {
        return MonthBridge.between(before.bridgeSide(), now.bridgeSide());
    }

    /** Every cause that played a part, with what exactly changed. */
    List<MonthOrigin.Change> inWords(MonthBridge bridge) {
        return bridge.inOrder().stream()
                .map(cause -> new MonthOrigin.Change(cause, bridge.of(cause), switch (cause) {
                    case VOLUME -> volumes();
                    case METHOD -> methods();
                    case DAYS -> days();
                    case TARIFF -> each(charge -> Format.price(charge.price()), "\u00a0₽ за\u00a0м³");
                    case VAT -> each(charge -> Format.vat(charge.vatRate()), "");
                    case CORRECTION -> corrections();
                    case NEW_PREMISES -> addresses(now.premises(), before.premises());
                    case GONE_PREMISES -> addresses(before.premises(), now.premises());
                    case PARKED -> now.parked() != null ? now.parked() : before.parked() == null ? "" : before.parked();
                    case NEW_CONTRACT, GONE_CONTRACT, ROUNDING -> "";
                })).toList();
    }

    /** Of premises whose volume was found in the same way both times; the others are another cause. */
    private String volumes() {
        var changed = changedWay();
        var parts = new ArrayList<String>();
        for (var medium : List.of(Medium.COLD_WATER, Medium.WASTEWATER)) {
            var old = sum(before, medium, changed);
            var present = sum(now, medium, changed);
            if (!old.equals(present)) {
                parts.add(OriginWords.of(medium) + " " + Format.volume(old) + " → " + Format.volume(present)
                        + Format.NBSP + "м³");
            }
        }
        return String.join("; ", parts);
    }

    private static CubicMetres sum(Side side, Medium medium, Set<Long> without) {
        return CubicMetres.sum(side.volumes().stream()
                .filter(volume -> volume.medium() == medium && volume.correctedPeriod() == null
                        && !without.contains(volume.premisesId()))
                .map(VolumeFact::volume).toList());
    }

    /** «ул. Стара-Загора, 30: по прибору → по среднему». */
    private String methods() {
        var changed = changedWay();
        var old = ways(before);
        var present = ways(now);
        return named(premises.stream().filter(one -> changed.contains(one.id()))
                .map(one -> one.address() + ": " + words(old.get(one.id())) + " → " + words(present.get(one.id())))
                .toList());
    }

    private Set<Long> changedWay() {
        var old = ways(before);
        var present = ways(now);
        var changed = new HashSet<Long>();
        old.forEach((id, ways) -> {
            if (present.get(id) instanceof Set<Method> other && !other.equals(ways)) {
                changed.add(id);
            }
        });
        return changed;
    }

    /** By premises, how the water that came in was found, or what was discharged where none came in. */
    private static Map<Long, Set<Method>> ways(Side side) {
        var ways = new HashMap<Long, Set<Method>>();
        side.volumes().stream()
                .filter(volume -> volume.correctedPeriod() == null && volume.method() != Method.BALANCE
                        && !volume.volume().isZero())
                .forEach(volume -> ways.computeIfAbsent(volume.premisesId(), _ -> EnumSet.noneOf(Method.class))
                        .add(volume.method()));
        return ways;
    }

    private static String words(@Nullable Set<Method> ways) {
        return ways == null
                ? ""
                : ways.stream().map(way -> MethodWords.of(way).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" и "));
    }

    private String days() {
        var old = days(before);
        var present = days(now);
        return old.size() == 1 && present.size() == 1
                ? old.iterator().next() + " → " + Format.plural(present.iterator().next(), "день", "дня", "дней")
                : "у" + Format.NBSP + "разных объектов по-разному";
    }

    private static Set<Integer> days(Side side) {
        var days = new HashSet<Integer>();
        side.rows().values().forEach(rows -> {
            var cold = rows.stream().filter(row -> row.medium() == Medium.COLD_WATER && row.corrected() == null)
                    .toList();
            if (!cold.isEmpty()) {
                days.add(CoveredDays.of(cold, side.month().days()));
            }
        });
        return days;
    }

    /** «холодная вода 42,34 → 48,00 ₽» for services that were charged in both months. */
    private String each(Function<ChargeFact, String> value, String unit) {
        var old = byService(before, value);
        var present = byService(now, value);
        var parts = new LinkedHashSet<String>();
        present.forEach((service, words) -> {
            var earlier = old.get(service);
            if (earlier != null && !earlier.equals(words)) {
                parts.add(OriginWords.of(service) + " " + earlier + " → " + words + unit);
            }
        });
        return String.join("; ", parts);
    }

    private static Map<Service, String> byService(Side side, Function<ChargeFact, String> value) {
        var found = new EnumMap<Service, String>(Service.class);
        side.charges().stream().filter(charge -> charge.correctedPeriod() == null)
                .forEach(charge -> found.putIfAbsent(charge.service(), value.apply(charge)));
        return found;
    }

    private String corrections() {
        var parts = new ArrayList<String>();
        for (var side : List.of(now, before)) {
            var sums = new TreeMap<BillingPeriod, Money>();
            side.charges().forEach(charge -> {
                if (charge.correctedPeriod() != null) {
                    sums.merge(charge.correctedPeriod(), charge.gross(), Money::plus);
                }
            });
            sums.forEach((month, sum) -> parts.add("в" + Format.NBSP + Months.in(side.month()) + " "
                    + Months.forMonth(month) + ": " + Format.difference(sum) + Format.NBSP + "₽"));
        }
        return String.join("; ", parts);
    }

    private String addresses(Set<Long> there, Set<Long> notThere) {
        return named(premises.stream()
                .filter(one -> there.contains(one.id()) && !notThere.contains(one.id()))
                .map(PremisesFact::address).distinct().toList());
    }

    private static String named(List<String> found) {
        return found.stream().limit(ADDRESSES_NAMED).collect(Collectors.joining("; "))
                + (found.size() > ADDRESSES_NAMED
                        ? " и" + Format.NBSP + "ещё " + Format.number(found.size() - ADDRESSES_NAMED)
                        : "");
    }
}
