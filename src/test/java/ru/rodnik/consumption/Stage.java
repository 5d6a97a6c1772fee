package ru.rodnik.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.Determination.Determined;
import ru.rodnik.consumption.Determination.Parked;
import ru.rodnik.registry.HotWaterSource;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/** Sets out premises and meters for the tests of volumes, a word a fact. */
final class Stage {

    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private Stage() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static BillingPeriod month(String iso) {
        return BillingPeriod.of(iso);
    }

    static CubicMetres m3(String volume) {
        return CubicMetres.of(volume);
    }

    /** A premises with cold water and wastewater, a guaranteed volume of 30, load 1 m³/h and a bore of 20 mm. */
    static PremisesStage premises(String id) {
        return new PremisesStage(id);
    }

    static MeterStage meter(String id) {
        return new MeterStage(id);
    }

    static final class MeterStage {
        private final String id;
        private Medium medium = Medium.COLD_WATER;
        private MeterRole role = MeterRole.COMMERCIAL;
        private int digits = 5;
        private LocalDate installedOn = LONG_AGO;
        private String initial = "0";
        private @Nullable LocalDate due;
        private @Nullable LocalDate removedOn;
        private @Nullable CubicMetres finalDial;
        private @Nullable String parent;
        private final List<MeterReading> readings = new ArrayList<>();
        private final List<MeterFault> faults = new ArrayList<>();

        private MeterStage(String id) {
            this.id = id;
        }

        MeterStage of(Medium medium) {
            this.medium = medium;
            return this;
        }

        MeterStage as(MeterRole role) {
            this.role = role;
            return this;
        }

        MeterStage behind(String parent) {
            this.parent = parent;
            return as(MeterRole.SUB);
        }

        MeterStage beside(String parent) {
            this.parent = parent;
            return as(MeterRole.CONTROL);
        }

        MeterStage installed(String on, String dial) {
            this.installedOn = day(on);
            this.initial = dial;
            return this;
        }

        MeterStage removed(String on, String dial) {
            this.removedOn = day(on);
            this.finalDial = m3(dial);
            return this;
        }

        MeterStage verifiedUntil(String on) {
            this.due = day(on);
            return this;
        }

        MeterStage read(String on, String dial) {
            readings.add(new MeterReading(readings.size() + 1, day(on), m3(dial)));
            return this;
        }

        MeterStage faulty(String from) {
            faults.add(new MeterFault(day(from), null, null));
            return this;
        }

        MeterStage faulty(String from, String until) {
            faults.add(new MeterFault(day(from), day(until), null));
            return this;
        }

        MeterStage faulty(String from, String until, String dialAfter) {
            faults.add(new MeterFault(day(from), day(until), m3(dialAfter)));
            return this;
        }

        MeterFacts facts() {
            return new MeterFacts(id, id, medium, role, digits, installedOn, m3(initial), due, removedOn, finalDial,
                    parent, readings, faults);
        }
    }

    static final class PremisesStage {
        private final String id;
        private Days contract = new Days(LONG_AGO, null);
        private boolean cold = true;
        private boolean wastewater = true;
        private HotWaterSource source = HotWaterSource.NONE;
        private @Nullable Integer bore = 20;
        private @Nullable CubicMetres guaranteed = m3("30");
        private @Nullable BigDecimal load = BigDecimal.ONE;
        private CubicMetres runoff = CubicMetres.ZERO;
        private BigDecimal kept = BigDecimal.ZERO;
        private final List<MeterFacts> meters = new ArrayList<>();
        private final List<Days> suspensions = new ArrayList<>();
        private final List<DeclaredVolume> hotWater = new ArrayList<>();
        private final List<ChargedVolume> charged = new ArrayList<>();

        private PremisesStage(String id) {
            this.id = id;
        }

        PremisesStage contract(String from, @Nullable String until) {
            contract = new Days(day(from), until == null ? null : day(until));
            return this;
        }

        PremisesStage coldOnly() {
            wastewater = false;
            return this;
        }

        PremisesStage dischargeOnly() {
            cold = false;
            return this;
        }

        PremisesStage hotWaterFrom(HotWaterSource source) {
            this.source = source;
            return this;
        }

        PremisesStage bore(@Nullable Integer millimetres) {
            bore = millimetres;
            return this;
        }

        PremisesStage guaranteed(@Nullable String volume) {
            guaranteed = volume == null ? null : m3(volume);
            return this;
        }

        PremisesStage load(@Nullable String load) {
            this.load = load == null ? null : new BigDecimal(load);
            return this;
        }

        PremisesStage runoff(String volume) {
            runoff = m3(volume);
            return this;
        }

        PremisesStage keeps(String percent) {
            kept = new BigDecimal(percent);
            return this;
        }

        PremisesStage with(MeterStage meter) {
            meters.add(meter.facts());
            return this;
        }

        PremisesStage suspended(String from, String until) {
            suspensions.add(new Days(day(from), day(until)));
            return this;
        }

        PremisesStage declared(String period, String volume) {
            hotWater.add(new DeclaredVolume(hotWater.size() + 1, month(period), m3(volume)));
            return this;
        }

        PremisesStage charged(String period, Medium medium, Method method, String volume) {
            charged.add(new ChargedVolume(month(period), medium, method, m3(volume), null));
            return this;
        }

        PremisesStage charged(ChargedVolume row) {
            charged.add(row);
            return this;
        }

        PremisesStage corrected(String period, Medium medium, String volume, String corrected) {
            charged.add(new ChargedVolume(month(period), medium, Method.CORRECTION, m3(volume), month(corrected)));
            return this;
        }

        PremisesFacts facts() {
            return new PremisesFacts(id, contract, cold, wastewater, source, bore, guaranteed, load, runoff, kept,
                    meters, suspensions, hotWater, charged);
        }

        /** Its rows of a month as {@code COLD_WATER METER 22.000} or {@code … CORRECTION 1.000 for 2026-09}. */
        List<String> in(String period) {
            return rows(VolumeRules.determine(new ContractFacts(List.of(facts())), month(period)).getFirst());
        }

        /** The same for cold water alone. */
        List<String> coldIn(String period) {
            return in(period).stream().filter(row -> row.startsWith("COLD")).map(row -> row.substring(11)).toList();
        }

        List<String> reopening(String period, String... reopened) {
            var months = new TreeSet<BillingPeriod>();
            for (var one : reopened) {
                months.add(month(one));
            }
            return rows(
                    VolumeRules.determine(new ContractFacts(List.of(facts())), month(period), months).getFirst());
        }
    }

    static List<String> rows(Determination determination) {
        return switch (determination) {
            case Determined(_, var rows, _) -> rows.stream()
                    .map(row -> row.medium() + " " + row.method() + " " + row.volume()
                            + (row.corrected() == null ? "" : " for " + row.corrected()))
                    .toList();
            case Parked(_, var reason) -> List.of("parked: " + ReasonWords.of(reason));
        };
    }
}
