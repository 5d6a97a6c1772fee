package ru.rodnik.recomputation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.rodnik.recomputation.Bill.Item;
import ru.rodnik.recomputation.Bill.Row;
import ru.rodnik.recomputation.Utility.Contract;
import ru.rodnik.recomputation.Utility.Premises;

/**
 * Runs months one after the other. What earlier months come to with what is known now, less what was charged for them
 * so far, is a correction: every month is reckoned anew every time, so nothing has to be noticed.
 */
final class Recomputation {

    record Volume(String premises, String medium, String method, BigDecimal volume) {}

    record Charge(String contract, Row row) {}

    /** What a run charged; contracts that were parked are named instead. */
    record Result(List<Volume> volumes, List<Charge> charges, List<String> parked) {}

    private record Place(String premises, String medium, YearMonth month) {}

    private record Rate(BigDecimal price, BigDecimal vatPercent) {}

    private static final List<String> MEDIA = List.of("COLD_WATER", "HOT_WATER", "WASTEWATER");

    private final Utility utility;
    private final TreeSet<YearMonth> released = new TreeSet<>();
    private final Map<Place, BigDecimal> volumesCharged = new HashMap<>();
    private final Map<Place, Map<Rate, BigDecimal>> pricedSoFar = new HashMap<>();
    private final Map<String, BigDecimal> grossOfYear = new HashMap<>();

    Recomputation(Utility utility) {
        this.utility = utility;
    }

    /** Charges a month and takes it as released. */
    Result run(YearMonth month) {
        if (month.getMonthValue() == 1) {
            grossOfYear.clear();
        }
        var result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var premises = new HashMap<String, List<Premises>>();
        utility.premises.values().forEach(
                place -> premises.computeIfAbsent(place.contract().number(), _ -> new ArrayList<>()).add(place));
        for (var contract : utility.contracts.values()) {
            run(contract, premises.getOrDefault(contract.number(), List.of()), month, result);
        }
        released.add(month);
        return result;
    }

    private void run(Contract contract, List<Premises> places, YearMonth month, Result result) {
        var volumes = new ArrayList<Volume>();
        var changed = new HashMap<Place, BigDecimal>();
        var items = new ArrayList<Item>();
        for (var place : places) {
            var now = new MonthOfPremises(utility, place, month, month, released);
            boolean parked = now.parked;
            now.volumes.forEach((medium, rows) -> rows.forEach((method, volume) -> {
                volumes.add(new Volume(place.id(), medium, method, volume));
                changed.merge(new Place(place.id(), medium, month), volume, BigDecimal::add);
                price(place, medium, method, month, null, volume, items);
            }));
            for (var earlier : released) {
                var anew = new MonthOfPremises(utility, place, earlier, month, released);
                parked |= anew.parked;
                for (var medium : MEDIA) {
                    correct(place, medium, earlier, anew.total(medium), volumes, changed, items);
                }
            }
            if (parked) {
                result.parked().add(contract.number());
                return;
            }
        }
        var rows = Bill.of(contract.gross(), items);
        var gross = rows.stream().map(Row::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        var year = grossOfYear.getOrDefault(contract.number(), BigDecimal.ZERO).add(gross);
        if (contract.budget() && contract.limit() != null && year.compareTo(contract.limit()) > 0) {
            result.parked().add(contract.number());
            return;
        }
        grossOfYear.put(contract.number(), year);
        changed.forEach((place, volume) -> volumesCharged.merge(place, volume, BigDecimal::add));
        result.volumes().addAll(volumes);
        for (var row : rows) {
            result.charges().add(new Charge(contract.number(), row));
            var item = row.item();
            pricedSoFar.computeIfAbsent(new Place(
                    item.premises(), item.service(), item.corrected() == null ? month : item.corrected()),
                    _ -> new HashMap<>())
                    .merge(rate(item.price(), item.vatPercent()), item.volume(), BigDecimal::add);
        }
    }

    private static Rate rate(BigDecimal price, BigDecimal vatPercent) {
        return new Rate(price.stripTrailingZeros(), vatPercent.stripTrailingZeros());
    }

    /** Cold water and wastewater are priced, and wastewater once more where it harms the sewer. */
    private static List<String> services(Premises place, String medium) {
        return switch (medium) {
            case "COLD_WATER" -> List.of("COLD_WATER");
            case "WASTEWATER" -> place.impact() ? List.of("WASTEWATER", "NEGATIVE_IMPACT") : List.of("WASTEWATER");
            default -> List.of();
        };
    }

    private Rate rateOf(Premises place, String service, YearMonth month) {
        var gross = place.contract().gross();
        var price = service.equals("NEGATIVE_IMPACT")
                ? utility.price("WASTEWATER", gross, month).multiply(new BigDecimal("0.5"))
                : utility.price(service, gross, month);
        return rate(price, utility.vat(month));
    }

    private void price(
            Premises place,
            String medium,
            String method,
            YearMonth month,
            @Nullable YearMonth corrected,
            BigDecimal volume,
            List<Item> items) {
        for (var service : services(place, medium)) {
            var rate = rateOf(place, service, month);
            items.add(new Item(place.id(), service, method, corrected, rate.price(), rate.vatPercent(), volume));
        }
    }

    /** The volume that was missed, and for each price what should have been charged at it less what was. */
    private void correct(
            Premises place,
            String medium,
            YearMonth earlier,
            BigDecimal shouldBe,
            List<Volume> volumes,
            Map<Place, BigDecimal> changed,
            List<Item> items) {
        var key = new Place(place.id(), medium, earlier);
        var difference = shouldBe.subtract(volumesCharged.getOrDefault(key, BigDecimal.ZERO));
        if (difference.signum() != 0) {
            volumes.add(new Volume(place.id(), medium, "CORRECTION", difference));
            changed.put(key, difference);
        }
        for (var service : services(place, medium)) {
            var owed = new TreeMap<Rate, BigDecimal>(Comparator.comparing(Rate::price)
                    .thenComparing(Rate::vatPercent));
            pricedSoFar.getOrDefault(new Place(place.id(), service, earlier), Map.of())
                    .forEach((rate, volume) -> owed.put(rate, volume.negate()));
            owed.merge(rateOf(place, service, earlier), shouldBe, BigDecimal::add);
            owed.forEach((rate, volume) -> items.add(new Item(
                    place.id(), service, "CORRECTION", earlier, rate.price(), rate.vatPercent(), volume)));
        }
    }
}
