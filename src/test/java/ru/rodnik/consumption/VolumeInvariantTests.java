package ru.rodnik.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.consumption.Stage.m3;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import ru.rodnik.consumption.Determination.Determined;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/** Two years of a meter drawn by lot: read or silent, told in time or late. In the end what it took is charged. */
class VolumeInvariantTests {

    private static final BillingPeriod FIRST = BillingPeriod.of("2026-01");
    private static final int MONTHS = 24;
    /** The dial starts so high that it passes zero on the way. */
    private static final BigDecimal START = new BigDecimal("99000");
    private static final BigDecimal ZERO_AGAIN = new BigDecimal("100000");

    /** A reading since the start, and the month of the run that first knows of it. */
    private record Told(MeterReading reading, int month) {}

    @RepeatedTest(200)
    void whatever_was_estimated_is_settled_to_the_litre(RepetitionInfo repetition) {
        long seed = 20_261_122L + repetition.getCurrentRepetition();
        var told = drawn(new Random(seed));
        var charged = new ArrayList<ChargedVolume>();
        for (int month = 0; month < MONTHS; month++) {
            run(month, told, charged);
        }
        var because = "seed " + seed;
        assertThat(sum(charged, Medium.COLD_WATER)).as(because).isEqualTo(told.getLast().reading().dial());
        assertThat(sum(charged, Medium.WASTEWATER)).as(because).isEqualTo(told.getLast().reading().dial());
        for (int month = 0; month < MONTHS; month++) {
            var one = FIRST.plusMonths(month);
            var rows = charged.stream().filter(row -> row.concerns().equals(one)).toList();
            var cold = sum(rows, Medium.COLD_WATER);
            assertThat(cold).as(because + ", " + one).isEqualTo(sum(rows, Medium.WASTEWATER));
            assertThat(cold.isNegative()).as(because + ", " + one).isFalse();
        }
    }

    private static List<Told> drawn(Random lot) {
        var told = new ArrayList<Told>();
        long litres = 0;
        int silent = 0;
        for (int month = 0; month < MONTHS; month++) {
            litres += lot.nextInt(100_000);
            boolean last = month == MONTHS - 1;
            if (month < 2 || last || silent == MeteredMonth.ESTIMATED_MONTHS || lot.nextInt(5) < 2) {
                var day = FIRST.plusMonths(month).firstDay().plusDays(last ? 27 : lot.nextInt(28));
                boolean late = month >= 2 && silent < 2 && lot.nextInt(4) == 0;
                told.add(new Told(
                        new MeterReading(month + 1, day, new CubicMetres(BigDecimal.valueOf(litres, 3))),
                        last ? month : Math.min(MONTHS - 1, month + (late ? 1 + lot.nextInt(3) : 0))));
                silent = late ? silent + 1 : 0;
            } else {
                silent++;
            }
        }
        return told;
    }

    private static void run(int month, List<Told> told, List<ChargedVolume> charged) {
        var of = FIRST.plusMonths(month);
        var reopened = new TreeSet<BillingPeriod>();
        var stage = Stage.premises("1");
        var meter = Stage.meter("M").installed("2025-12-31", "99000");
        for (var one : told) {
            if (one.month() <= month) {
                var dial = new CubicMetres(one.reading().dial().volume().add(START).remainder(ZERO_AGAIN));
                meter.read(one.reading().takenOn().toString(), dial.toString());
            }
            var taken = BillingPeriod.containing(one.reading().takenOn());
            if (one.month() == month) {
                for (var late = taken; late.isBefore(of); late = late.next()) {
                    reopened.add(late);
                }
            }
        }
        charged.forEach(stage::charged);
        var facts = new ContractFacts(List.of(stage.with(meter).facts()));
        var determined = (Determined) VolumeRules.determine(facts, of, reopened).getFirst();
        for (var row : determined.rows()) {
            charged.add(new ChargedVolume(of, row.medium(), row.method(), row.volume(), row.corrected()));
        }
    }

    private static CubicMetres sum(List<ChargedVolume> charged, Medium medium) {
        return charged.stream()
                .filter(row -> row.medium() == medium)
                .map(ChargedVolume::volume)
                .reduce(m3("0"), CubicMetres::plus);
    }
}
