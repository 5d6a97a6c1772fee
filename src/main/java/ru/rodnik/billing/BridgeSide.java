package ru.rodnik.billing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.CoveredDays;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.VolumeRow;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * One contract in one of the two months that a {@link MonthBridge} joins.
 *
 * @param parts what was charged of the month itself, by premises and service; volumes of zero are parts too
 * @param premises those that had a volume in the month
 * @param corrections of earlier months, with tax
 */
public record BridgeSide(Standing standing, Map<Place, Part> parts, Set<Long> premises, Money corrections) {

    /** Whether the contract was there in the month and could be charged. */
    public enum Standing {
        ABSENT,
        PARKED,
        CHARGED
    }

    /** What a part is of. */
    record Place(long premisesId, Service service) {}

    /**
     * A volume with what it cost.
     *
     * @param methods by which it was found; of a balance those of the water that came in
     * @param rate null where nothing was charged
     */
    record Part(CubicMetres volume, Set<Method> methods, int days, @Nullable Rate rate, Money gross) {}

    /** A price by its basis, and the tax. */
    record Rate(Price price, PriceBasis basis, VatRate vat) {

        /** What a cubic metre costs with tax, exactly. */
        BigDecimal gross() {
            return switch (basis) {
                case GROSS -> price.perCubicMetre();
                case NET -> price.perCubicMetre().add(
                        price.perCubicMetre().multiply(vat.percent()).movePointLeft(2));
            };
        }
    }

    private static final BridgeSide ABSENT = new BridgeSide(Standing.ABSENT, Map.of(), Set.of(), Money.ZERO);
    private static final BridgeSide PARKED = new BridgeSide(Standing.PARKED, Map.of(), Set.of(), Money.ZERO);

    public BridgeSide {
        parts = Map.copyOf(parts);
        premises = Set.copyOf(premises);
    }

    /** There was no such contract in the month. */
    public static BridgeSide absent() {
        return ABSENT;
    }

    /** The contract was there but was charged nothing, with a reason. */
    public static BridgeSide parked() {
        return PARKED;
    }

    /**
     * A month that was charged, from the rows the run filed.
     *
     * @param ofMonth the days of the month
     * @param volumes by premises, corrections may be among them
     */
    public static BridgeSide charged(
            int ofMonth, Map<Long, List<VolumeRow>> volumes, Collection<BridgeCharge> charges) {
        var parts = new HashMap<Place, Part>();
        var premises = new HashSet<Long>();
        volumes.forEach((id, rows) -> {
            var own = rows.stream().filter(row -> row.corrected() == null).toList();
            if (!own.isEmpty()) {
                premises.add(id);
                addVolumes(id, own, ofMonth, parts);
            }
        });
        var corrections = Money.ZERO;
        for (var charge : charges) {
            if (charge.correction()) {
                corrections = corrections.plus(charge.gross());
            } else {
                premises.add(charge.premisesId());
                add(charge, ofMonth, parts);
            }
        }
        return new BridgeSide(Standing.CHARGED, parts, premises, corrections);
    }

    /** Everything the month was charged, with tax. */
    public Money total() {
        return Money.sum(parts.values().stream().map(Part::gross).toList()).plus(corrections);
    }

    private static void addVolumes(long premises, List<VolumeRow> rows, int ofMonth, Map<Place, Part> parts) {
        var cold = of(Medium.COLD_WATER, rows);
        var waste = of(Medium.WASTEWATER, rows);
        int coldDays = CoveredDays.of(cold, ofMonth);
        if (!cold.isEmpty()) {
            parts.put(new Place(premises, Service.COLD_WATER), part(cold, methods(cold), coldDays));
        }
        if (!waste.isEmpty()) {
            var methods = methods(waste);
            boolean balance = methods.equals(EnumSet.of(Method.BALANCE));
            if (balance) {
                methods.addAll(methods(cold));
                methods.addAll(methods(of(Medium.HOT_WATER, rows)));
            }
            parts.put(new Place(premises, Service.WASTEWATER),
                    part(waste, methods, balance ? coldDays : CoveredDays.of(waste, ofMonth)));
        }
    }

    private static List<VolumeRow> of(Medium medium, List<VolumeRow> rows) {
        return rows.stream().filter(row -> row.medium() == medium).toList();
    }

    private static EnumSet<Method> methods(List<VolumeRow> rows) {
        var methods = EnumSet.noneOf(Method.class);
        rows.stream().filter(row -> !row.volume().isZero()).forEach(row -> methods.add(row.method()));
        return methods;
    }

    private static Part part(List<VolumeRow> rows, Set<Method> methods, int days) {
        return new Part(CubicMetres.sum(rows.stream().map(VolumeRow::volume).toList()), methods, days, null,
                Money.ZERO);
    }

    private static void add(BridgeCharge charge, int ofMonth, Map<Place, Part> parts) {
        var place = new Place(charge.premisesId(), charge.service());
        var part = parts.get(place);
        if (part == null) {
            var like = parts.get(new Place(charge.premisesId(), charge.service().pricedAs()));
            part = like == null
                    ? new Part(CubicMetres.ZERO, Set.of(), ofMonth, null, Money.ZERO)
                    : new Part(like.volume(), like.methods(), like.days(), null, Money.ZERO);
        }
        parts.put(place, new Part(part.volume(), part.methods(), part.days(),
                new Rate(charge.price(), charge.basis(), charge.vat()), part.gross().plus(charge.gross())));
    }
}
