package ru.rodnik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import ru.rodnik.billing.ChargeVerdict.Charged;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.consumption.VolumeRow;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/** I-9 on months drawn by lot: lines recompute, parts sum to lines, and each part lies within a kopeck of its share. */
class ChargeInvariantTests {

    private static final Method[] MAIN = {Method.METER, Method.AVERAGE, Method.CAPACITY, Method.ESTIMATED};

    @RepeatedTest(200)
    void parts_sum_to_their_line_and_lines_recompute(RepetitionInfo repetition) {
        long seed = 20_261_122L + repetition.getCurrentRepetition();
        var lot = new Random(seed);
        var basis = lot.nextBoolean() ? PriceBasis.NET : PriceBasis.GROSS;
        var charged = ChargeRulesTests.charged(
                new ContractTerms(basis, null, Money.ZERO), ChargeRulesTests.NOVEMBER, drawn(lot));
        for (var line : charged.lines()) {
            var because = "seed " + seed + ", " + line;
            recomputes(basis, line, because);
            assertThat(sum(line, ChargeRow::net)).as(because).isEqualTo(line.net());
            assertThat(sum(line, ChargeRow::vat)).as(because).isEqualTo(line.vat());
            assertThat(sum(line, ChargeRow::gross)).as(because).isEqualTo(line.gross());
            assertThat(CubicMetres.sum(line.rows().stream().map(ChargeRow::volume).toList()))
                    .as(because).isEqualTo(line.volume());
            for (var row : line.rows()) {
                assertThat(row.net().plus(row.vat())).as(because).isEqualTo(row.gross());
                assertThat(row.volume().isNegative()).as(because).isEqualTo(line.volume().isNegative());
                isWithinAKopeck(line.vat(), row.vat(), row, line, because);
                isWithinAKopeck(basis == PriceBasis.NET ? line.net() : line.gross(),
                        basis == PriceBasis.NET ? row.net() : row.gross(), row, line, because);
            }
        }
        totalsAreSums(charged, "seed " + seed);
    }

    private static PremisesVolumes[] drawn(Random lot) {
        var premises = new ArrayList<PremisesVolumes>();
        for (int id = 1 + lot.nextInt(40); id > 0; id--) {
            var rows = new ArrayList<VolumeRow>();
            for (var method : MAIN) {
                if (lot.nextInt(3) > 0) {
                    rows.add(row(Medium.COLD_WATER, method, lot.nextInt(1 << lot.nextInt(1, 28)), null));
                }
            }
            rows.add(row(Medium.WASTEWATER, Method.BALANCE, lot.nextInt(1_000_000), null));
            for (var medium : List.of(Medium.COLD_WATER, Medium.WASTEWATER)) {
                rows.add(row(medium, Method.CORRECTION, lot.nextInt(-500_000, 500_000), ChargeRulesTests.SEPTEMBER));
            }
            premises.add(new PremisesVolumes("p" + id, lot.nextBoolean(), rows));
        }
        return premises.toArray(PremisesVolumes[]::new);
    }

    private static VolumeRow row(
            Medium medium, Method method, int litres, @Nullable BillingPeriod corrected) {
        return new VolumeRow(
                medium, method, new CubicMetres(BigDecimal.valueOf(litres, 3)), corrected, List.of());
    }

    private static void recomputes(PriceBasis basis, ChargeLine line, String because) {
        var priced = line.price().perCubicMetre().multiply(line.volume().volume()).setScale(2, RoundingMode.HALF_UP);
        var percent = line.vatRate().percent();
        if (basis == PriceBasis.NET) {
            var vat = priced.multiply(percent).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
            assertThat(line.net().amount()).as(because).isEqualTo(priced);
            assertThat(line.vat().amount()).as(because).isEqualTo(vat);
        } else {
            var vat = priced.multiply(percent).divide(percent.add(BigDecimal.valueOf(100)), 2, RoundingMode.HALF_UP);
            assertThat(line.gross().amount()).as(because).isEqualTo(priced);
            assertThat(line.vat().amount()).as(because).isEqualTo(vat);
        }
        assertThat(line.net().plus(line.vat())).as(because).isEqualTo(line.gross());
    }

    private static void isWithinAKopeck(Money line, Money part, ChargeRow row, ChargeLine of, String because) {
        var exact = line.amount().multiply(row.volume().volume())
                .divide(of.volume().volume(), 20, RoundingMode.HALF_UP);
        assertThat(part.amount().subtract(exact).abs()).as(because).isLessThan(new BigDecimal("0.01"));
    }

    private static Money sum(ChargeLine line, Function<ChargeRow, Money> amount) {
        return Money.sum(line.rows().stream().map(amount).toList());
    }

    private static void totalsAreSums(Charged charged, String because) {
        assertThat(charged.net().plus(charged.vat())).as(because).isEqualTo(charged.gross());
        assertThat(Money.sum(charged.lines().stream().map(ChargeLine::gross).toList()))
                .as(because).isEqualTo(charged.gross());
    }
}
