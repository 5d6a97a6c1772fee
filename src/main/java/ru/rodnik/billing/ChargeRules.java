package ru.rodnik.billing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.ChargeVerdict.Charged;
import ru.rodnik.billing.ChargeVerdict.NoPrice;
import ru.rodnik.billing.ChargeVerdict.OverLimit;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.VatRate;

/** From volumes to money, exactly: lines of a contract, and their parts by premises (VAT-04, VAT-05, RND-04). */
public final class ChargeRules {

    private static final Comparator<String> BYTE_BY_BYTE =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

    private ChargeRules() {}

    /** Charges a contract for a month. */
    public static ChargeVerdict charge(
            ContractTerms terms, BillingPeriod month, List<PremisesVolumes> volumes, Prices prices) {
        return charge(terms, month, volumes, List.of(), prices);
    }

    /**
     * The same, with what repriced earlier months differ by.
     *
     * @param differences from {@link #difference}
     */
    public static ChargeVerdict charge(
            ContractTerms terms,
            BillingPeriod month,
            List<PremisesVolumes> volumes,
            List<ChargeItem> differences,
            Prices prices) {
        var items = new ArrayList<>(differences);
        for (var premises : volumes) {
            var missing = price(premises, month, terms.basis(), prices, items);
            if (missing != null) {
                return missing;
            }
        }
        var charged = Charged.of(lines(terms.basis(), items));
        var year = terms.chargedThisYear().plus(charged.gross());
        return terms.limit() != null && year.compareTo(terms.limit()) > 0
                ? new OverLimit(terms.limit(), year)
                : charged;
    }

    private static @Nullable NoPrice price(
            PremisesVolumes premises,
            BillingPeriod month,
            PriceBasis basis,
            Prices prices,
            List<ChargeItem> items) {
        for (var row : premises.rows()) {
            var service = Service.of(row.medium());
            if (service == null || row.volume().isZero()) {
                continue;
            }
            boolean harms = premises.negativeImpact() && row.medium() == Medium.WASTEWATER;
            for (var one : harms ? List.of(service, Service.NEGATIVE_IMPACT) : List.of(service)) {
                var priced = row.corrected() == null ? month : row.corrected();
                var rate = prices.of(one, basis, priced);
                if (rate.isEmpty()) {
                    return new NoPrice(one, priced);
                }
                items.add(new ChargeItem(
                        premises.premisesId(), one, row.method(), row.volume(), row.corrected(),
                        rate.get().price(), rate.get().vat(), row.reasons()));
            }
        }
        return null;
    }

    /**
     * What an earlier month should have been charged less what it was (VAT-05): with the price unchanged one volume,
     * with another price the old volume taken back at the old price and the new one charged at the new.
     *
     * @param charged every row of that month so far, corrections included
     * @param now its volumes as they are known today, priced by {@link #price}
     */
    public static List<ChargeItem> difference(List<ChargedRow> charged, List<ChargeItem> now, BillingPeriod of) {
        record Key(String premisesId, Service service, BigDecimal price, VatRate vat) {}
        var sums = new TreeMap<Key, ChargeItem>(Comparator.comparing(Key::premisesId, BYTE_BY_BYTE)
                .thenComparing(Key::service)
                .thenComparing(Key::price)
                .thenComparing(key -> key.vat().percent()));
        for (var item : now) {
            var key = new Key(item.premisesId(), item.service(), item.price().perCubicMetre(), item.vat());
            sums.merge(key, new ChargeItem(
                    item.premisesId(), item.service(), Method.CORRECTION, item.volume(), of,
                    item.price(), item.vat(), item.reasons()), ChargeRules::together);
        }
        for (var row : charged) {
            var key = new Key(row.premisesId(), row.service(), row.price().perCubicMetre(), row.vat());
            sums.merge(key, new ChargeItem(
                    row.premisesId(), row.service(), Method.CORRECTION, CubicMetres.ZERO.minus(row.volume()), of,
                    row.price(), row.vat(), List.of()), ChargeRules::together);
        }
        return sums.values().stream().filter(item -> !item.volume().isZero()).toList();
    }

    private static ChargeItem together(ChargeItem one, ChargeItem other) {
        var reasons = new ArrayList<>(one.reasons());
        other.reasons().stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
        return new ChargeItem(
                one.premisesId(), one.service(), one.method(), one.volume().plus(other.volume()), one.corrected(),
                one.price(), one.vat(), reasons);
    }

    /** Volumes of a month at its own prices; a month without a price is left out. */
    public static List<ChargeItem> price(
            List<PremisesVolumes> volumes, BillingPeriod month, PriceBasis basis, Prices prices) {
        var items = new ArrayList<ChargeItem>();
        volumes.forEach(premises -> price(premises, month, basis, prices, items));
        return items;
    }

    private record LineKey(@Nullable BillingPeriod corrected, Service service, BigDecimal price, VatRate vat,
            boolean credit) {

        static final Comparator<LineKey> ORDER = Comparator.comparing(
                LineKey::corrected, Comparator.nullsFirst(Comparator.<BillingPeriod>naturalOrder()))
                .thenComparing(LineKey::service)
                .thenComparing(LineKey::price)
                .thenComparing(key -> key.vat().percent())
                .thenComparing(LineKey::credit);
    }

    private static List<ChargeLine> lines(PriceBasis basis, List<ChargeItem> items) {
        var lines = new TreeMap<LineKey, List<ChargeItem>>(LineKey.ORDER);
        for (var item : byPremises(items)) {
            var key = new LineKey(item.corrected(), item.service(), item.price().perCubicMetre(), item.vat(),
                    item.volume().isNegative());
            lines.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(item);
        }
        return lines.values().stream().map(parts -> line(basis, parts)).toList();
    }

    /** One item for a premises, a method and a line, in the order that decides ties; nothing where it comes to zero. */
    private static List<ChargeItem> byPremises(List<ChargeItem> items) {
        var sums = new TreeMap<ChargeItem, ChargeItem>(
                Comparator.comparing(ChargeItem::premisesId, BYTE_BY_BYTE)
                        .thenComparing(ChargeItem::method)
                        .thenComparing(
                                ChargeItem::corrected, Comparator.nullsFirst(Comparator.<BillingPeriod>naturalOrder()))
                        .thenComparing(ChargeItem::service)
                        .thenComparing(item -> item.price().perCubicMetre())
                        .thenComparing(item -> item.vat().percent()));
        for (var item : items) {
            sums.merge(item, item, ChargeRules::together);
        }
        return sums.values().stream().filter(item -> !item.volume().isZero()).toList();
    }

    private static ChargeLine line(PriceBasis basis, List<ChargeItem> items) {
        var first = items.getFirst();
        var volume = CubicMetres.sum(items.stream().map(ChargeItem::volume).toList());
        var money = Amounts.of(basis, first.price().of(volume), first.vat());
        var rows = divide(basis, money, items);
        return new ChargeLine(first.service(), first.corrected(), first.price(), first.vat(), volume,
                money.net(), money.vat(), money.gross(), rows);
    }

    private static List<ChargeRow> divide(PriceBasis basis, Amounts line, List<ChargeItem> items) {
        var litres = items.stream().mapToLong(LITRES).toArray();
        var vats = LargestRemainders.split(line.vat().kopecks(), litres);
        var priced = LargestRemainders.split(
                (basis == PriceBasis.NET ? line.net() : line.gross()).kopecks(), litres);
        var rows = new ArrayList<ChargeRow>(items.size());
        for (int index = 0; index < litres.length; index++) {
            var item = items.get(index);
            var amount = Money.ofKopecks(priced[index]);
            var vat = Money.ofKopecks(vats[index]);
            var part = switch (basis) {
                case NET -> new Amounts(amount, vat, amount.plus(vat));
                case GROSS -> new Amounts(amount.minus(vat), vat, amount);
            };
            rows.add(new ChargeRow(item.premisesId(), item.method(), item.volume(),
                    part.net(), part.vat(), part.gross(), item.reasons()));
        }
        return rows;
    }

    private static final ToLongFunction<ChargeItem> LITRES =
            item -> item.volume().volume().movePointRight(3).longValueExact();

    /** Net, tax and their sum; which of them is rounded first follows from the basis (VAT-04). */
    private record Amounts(Money net, Money vat, Money gross) {
        static Amounts of(PriceBasis basis, Money priced, VatRate rate) {
            return switch (basis) {
                case NET -> new Amounts(priced, rate.on(priced), priced.plus(rate.on(priced)));
                case GROSS -> new Amounts(priced.minus(rate.within(priced)), rate.within(priced), priced);
            };
        }
    }
}
