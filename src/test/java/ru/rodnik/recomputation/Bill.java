package ru.rodnik.recomputation;

import static java.math.RoundingMode.FLOOR;
import static java.math.RoundingMode.HALF_UP;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a contract, and their division among premises and methods (calculation §2). */
final class Bill {

    /** A volume with the price and the tax that apply to it. */
    record Item(
            String premises,
            String service,
            String method,
            @Nullable YearMonth corrected,
            BigDecimal price,
            BigDecimal vatPercent,
            BigDecimal volume) {}

    record Row(Item item, BigDecimal net, BigDecimal vat, BigDecimal gross) {}

    private record Line(
            String service, @Nullable YearMonth corrected, BigDecimal price, BigDecimal vatPercent, boolean credit) {}

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal KOPECK = new BigDecimal("0.01");

    private Bill() {}

    /** @param gross whether the tax is within the price */
    static List<Row> of(boolean gross, List<Item> items) {
        var lines = new LinkedHashMap<Line, List<Item>>();
        items.stream().filter(item -> item.volume().signum() != 0)
                .forEach(item -> lines.computeIfAbsent(new Line(
                        item.service(), item.corrected(), item.price().stripTrailingZeros(),
                        item.vatPercent().stripTrailingZeros(), item.volume().signum() < 0),
                        _ -> new ArrayList<>()).add(item));
        var rows = new ArrayList<Row>();
        lines.values().forEach(line -> rows.addAll(gross ? withTaxWithin(line) : withTaxOnTop(line)));
        return rows;
    }

    private static BigDecimal priced(List<Item> line) {
        return line.stream().map(Item::volume).reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(line.getFirst().price()).setScale(2, HALF_UP);
    }

    private static List<Row> withTaxOnTop(List<Item> line) {
        var rate = line.getFirst().vatPercent();
        var net = priced(line);
        var vat = net.multiply(rate).divide(HUNDRED, 2, HALF_UP);
        var nets = divided(net, line);
        var vats = divided(vat, line);
        var rows = new ArrayList<Row>();
        for (int index = 0; index < line.size(); index++) {
            rows.add(new Row(line.get(index), nets.get(index), vats.get(index), nets.get(index).add(vats.get(index))));
        }
        return rows;
    }

    private static List<Row> withTaxWithin(List<Item> line) {
        var rate = line.getFirst().vatPercent();
        var gross = priced(line);
        var vat = gross.multiply(rate).divide(HUNDRED.add(rate), 2, HALF_UP);
        var sums = divided(gross, line);
        var vats = divided(vat, line);
        var rows = new ArrayList<Row>();
        for (int index = 0; index < line.size(); index++) {
            rows.add(new Row(
                    line.get(index), sums.get(index).subtract(vats.get(index)), vats.get(index), sums.get(index)));
        }
        return rows;
    }

    /** By volume, cut towards −∞; the kopecks left go to the largest remainders (RND-04). */
    private static List<BigDecimal> divided(BigDecimal sum, List<Item> line) {
        var whole = line.stream().map(Item::volume).reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new ArrayList<BigDecimal>();
        var remainders = new ArrayList<BigDecimal>();
        for (var item : line) {
            // the remainder is compared as a fraction over the same whole, therefore without dividing
            var part = sum.multiply(item.volume()).divide(whole, 2, FLOOR);
            parts.add(part);
            remainders.add(sum.multiply(item.volume()).subtract(part.multiply(whole)).multiply(
                    BigDecimal.valueOf(whole.signum())));
        }
        var order = new ArrayList<Integer>();
        for (int index = 0; index < line.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.<Integer, BigDecimal>comparing(remainders::get).reversed()
                .thenComparing(index -> line.get(index).premises().getBytes(UTF_8), Arrays::compareUnsigned)
                .thenComparing(index -> Methods.ORDER.indexOf(line.get(index).method())));
        var left = parts.stream().reduce(sum, BigDecimal::subtract);
        for (int index = 0; left.signum() > 0; index++) {
            int lucky = order.get(index);
            parts.set(lucky, parts.get(lucky).add(KOPECK));
            left = left.subtract(KOPECK);
        }
        return parts;
    }
}
