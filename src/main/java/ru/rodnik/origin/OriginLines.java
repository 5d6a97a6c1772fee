package ru.rodnik.origin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.Service;
import ru.rodnik.origin.OriginFacts.ChargeFact;
import ru.rodnik.origin.OriginFacts.TariffFact;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** The lines of a bill put together again from their parts, and which parts got the kopecks left over (RND-04). */
final class OriginLines {

    private record Key(
            @Nullable BillingPeriod corrected, Service service, Price price, PriceBasis basis, VatRate vat,
            boolean credit) {

        static Key of(ChargeFact part) {
            return new Key(part.correctedPeriod(), part.service(), part.price(), part.priceBasis(), part.vatRate(),
                    part.correctedPeriod() != null && part.volume().isNegative());
        }
    }

    private final Map<Key, OriginLine> lines = new LinkedHashMap<>();
    private final Set<Long> favoured = new HashSet<>();

    OriginLines(BillingPeriod month, List<ChargeFact> charges, List<TariffFact> tariffs) {
        var byLine = charges.stream().collect(groupingBy(Key::of, LinkedHashMap::new, toList()));
        byLine.forEach((key, parts) -> lines.put(key, line(key, parts, orderOf(key, month, tariffs))));
    }

    List<OriginLine> all() {
        return List.copyOf(lines.values());
    }

    OriginLine lineOf(ChargeFact part) {
        var line = lines.get(Key.of(part));
        if (line == null) {
            throw new IllegalArgumentException("Not a part of this bill: charge " + part.id());
        }
        return line;
    }

    /** Whether the part got a kopeck more than its share cut off at a kopeck. */
    boolean isFavoured(ChargeFact part) {
        return favoured.contains(part.id());
    }

    private OriginLine line(Key key, List<ChargeFact> parts, OriginLine.@Nullable Order order) {
        var volume = CubicMetres.sum(parts.stream().map(ChargeFact::volume).toList());
        var net = Money.sum(parts.stream().map(ChargeFact::net).toList());
        var vat = Money.sum(parts.stream().map(ChargeFact::vat).toList());
        var gross = Money.sum(parts.stream().map(ChargeFact::gross).toList());
        long kopecks = 0;
        if (parts.size() > 1) {
            for (var part : parts) {
                long more = part.vat().kopecks() - share(vat, part.volume(), volume)
                        + (key.basis() == PriceBasis.NET
                                ? part.net().kopecks() - share(net, part.volume(), volume)
                                : part.gross().kopecks() - share(gross, part.volume(), volume));
                kopecks += more;
                if (more != 0) {
                    favoured.add(part.id());
                }
            }
        }
        return new OriginLine(key.service(), key.corrected(), key.price(), key.basis(), key.vat(), volume, net, vat,
                gross, order, parts.size(), kopecks);
    }

    private static long share(Money whole, CubicMetres part, CubicMetres of) {
        var litres = litres(of).abs();
        var product = BigInteger.valueOf(whole.kopecks()).multiply(litres(part).abs());
        return product.subtract(product.mod(litres)).divide(litres).longValueExact();
    }

    private static BigInteger litres(CubicMetres volume) {
        return volume.volume().movePointRight(3).toBigIntegerExact();
    }

    private static OriginLine.@Nullable Order orderOf(Key key, BillingPeriod month, List<TariffFact> tariffs) {
        var priced = key.service() == Service.NEGATIVE_IMPACT ? Service.WASTEWATER : key.service();
        var day = (key.corrected() == null ? month : key.corrected()).lastDay();
        return tariffs.stream()
                .filter(tariff -> tariff.service() == priced && tariff.heldOn().equals(day))
                .findFirst()
                .map(tariff -> new OriginLine.Order(tariff.validFrom(), tariff.orderNumber(), tariff.orderDate()))
                .orElse(null);
    }
}
