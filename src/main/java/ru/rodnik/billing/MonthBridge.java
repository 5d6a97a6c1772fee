package ru.rodnik.billing;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.BridgeSide.Part;
import ru.rodnik.billing.BridgeSide.Rate;
import ru.rodnik.billing.BridgeSide.Standing;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/**
 * Why a month costs another sum than the one before it, by cause; pure. Of every premises and service the old volume is
 * stretched to the days of now, then the volume is changed, both at the old price, then the price. The causes sum to
 * the difference to the kopeck: what rounding makes of it is a cause of its own.
 *
 * @param causes only those that changed anything, in the order of {@link Cause}
 */
public record MonthBridge(Money before, Money now, Map<Cause, Money> causes) {

    /** Nothing before and nothing now; where sums of contracts begin. */
    public static final MonthBridge NONE = new MonthBridge(Money.ZERO, Money.ZERO, Map.of());

    /** So many digits are kept of a product until a cause is rounded. */
    private static final int DIGITS = 12;

    /** What may change a month. */
    public enum Cause {
        /** More or less a day by the same method. */
        VOLUME,
        /** A volume found by another method than before. */
        METHOD,
        /** More or fewer days between the readings, or charged without them. */
        DAYS,
        TARIFF,
        VAT,
        /** Corrections of earlier months, of both months. */
        CORRECTION,
        NEW_PREMISES,
        GONE_PREMISES,
        NEW_CONTRACT,
        GONE_CONTRACT,
        /** The contract was left out of one of the months, with a reason. */
        PARKED,
        ROUNDING
    }

    public MonthBridge {
        var kept = new EnumMap<Cause, Money>(Cause.class);
        causes.forEach((cause, sum) -> {
            if (!sum.isZero()) {
                kept.put(cause, sum);
            }
        });
        if (!before.plus(Money.sum(kept.values())).equals(now)) {
            throw new IllegalArgumentException("The causes do not lead from " + before + " to " + now);
        }
        causes = Collections.unmodifiableMap(kept);
    }

    /** Of one contract. */
    public static MonthBridge between(BridgeSide before, BridgeSide now) {
        var exact = new EnumMap<Cause, BigDecimal>(Cause.class);
        exact.put(Cause.CORRECTION, now.corrections().minus(before.corrections()).amount());
        if (before.standing() != Standing.CHARGED || now.standing() != Standing.CHARGED) {
            var whole = now.total().minus(before.total()).amount().subtract(exact.get(Cause.CORRECTION));
            exact.put(causeOf(before.standing(), now.standing()), whole);
        } else {
            var places = new HashSet<>(before.parts().keySet());
            places.addAll(now.parts().keySet());
            for (var place : places) {
                var old = before.parts().get(place);
                var present = now.parts().get(place);
                if (!before.premises().contains(place.premisesId()) && present != null) {
                    add(exact, Cause.NEW_PREMISES, present.gross().amount());
                } else if (!now.premises().contains(place.premisesId()) && old != null) {
                    add(exact, Cause.GONE_PREMISES, old.gross().amount().negate());
                } else {
                    compare(orNothing(old, present), orNothing(present, old), exact);
                }
            }
        }
        return rounded(before.total(), now.total(), exact);
    }

    /** Both together: of many contracts. */
    public MonthBridge plus(MonthBridge other) {
        var sums = new EnumMap<Cause, Money>(Cause.class);
        sums.putAll(causes);
        other.causes.forEach((cause, sum) -> sums.merge(cause, sum, Money::plus));
        return new MonthBridge(before.plus(other.before), now.plus(other.now), sums);
    }

    public Money difference() {
        return now.minus(before);
    }

    /** What the cause changed; zero where it did not play a part. */
    public Money of(Cause cause) {
        return causes.getOrDefault(cause, Money.ZERO);
    }

    /** The causes that played a part, in their order. */
    public List<Cause> inOrder() {
        return new ArrayList<>(causes.keySet());
    }

    private static Cause causeOf(Standing before, Standing now) {
        if (before == Standing.PARKED || now == Standing.PARKED) {
            return Cause.PARKED;
        }
        return before == Standing.ABSENT ? Cause.NEW_CONTRACT : Cause.GONE_CONTRACT;
    }

    /** A service that was not measured on one side had no volume there. */
    private static Part orNothing(@Nullable Part part,
            @Nullable Part other) {
        if (part != null) {
            return part;
        }
        int days = other == null ? 0 : other.days();
        return new Part(CubicMetres.ZERO, Set.of(), days, null, Money.ZERO);
    }

    private static void compare(Part old, Part present, Map<Cause, BigDecimal> exact) {
        var from = old.rate() == null ? present.rate() : old.rate();
        var to = present.rate() == null ? from : present.rate();
        if (from == null || to == null) {
            return;
        }
        var stretched = stretched(old, present.days());
        add(exact, Cause.DAYS, stretched.subtract(old.volume().volume()).multiply(from.gross()));
        boolean sameWay = old.methods().equals(present.methods())
                || old.methods().isEmpty() || present.methods().isEmpty();
        add(exact, sameWay ? Cause.VOLUME : Cause.METHOD,
                present.volume().volume().subtract(stretched).multiply(from.gross()));
        var volume = present.volume().volume();
        var untaxed = to.basis() == PriceBasis.NET && from.basis() == PriceBasis.NET
                ? new Rate(to.price(), to.basis(), from.vat())
                : to;
        add(exact, Cause.TARIFF, volume.multiply(untaxed.gross().subtract(from.gross())));
        add(exact, Cause.VAT, volume.multiply(to.gross().subtract(untaxed.gross())));
    }

    private static BigDecimal stretched(Part old, int days) {
        var volume = old.volume().volume();
        return days == old.days() || days <= 0 || old.days() <= 0
                ? volume
                : volume.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(old.days()), DIGITS, HALF_EVEN);
    }

    private static void add(Map<Cause, BigDecimal> exact, Cause cause, BigDecimal change) {
        exact.merge(cause, change, BigDecimal::add);
    }

    private static MonthBridge rounded(Money before, Money now, Map<Cause, BigDecimal> exact) {
        var causes = new EnumMap<Cause, Money>(Cause.class);
        exact.forEach((cause, change) -> causes.put(cause, Money.rounded(change)));
        causes.put(Cause.ROUNDING, now.minus(before).minus(Money.sum(causes.values())));
        return new MonthBridge(before, now, causes);
    }
}
