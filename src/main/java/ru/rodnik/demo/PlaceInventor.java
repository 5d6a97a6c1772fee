package ru.rodnik.demo;

import static ru.rodnik.demo.MeterInventor.plan;
import static ru.rodnik.registry.ContractCategory.HEAT_SUPPLIER;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import ru.rodnik.demo.Fittings.Supply;
import ru.rodnik.registry.ContractCategory;

/** The premises of invented contracts, with meters and hot water as such subscribers have them. */
final class PlaceInventor {

    private static final String BOTH = "COLD_WATER,WASTEWATER";
    private static final List<String> ROOMS =
            List.of("Магазин", "Офис", "Кафе", "Мастерская", "Склад", "Аптека", "Салон");

    /** Who holds the premises; the number is the contract's place in the row of the invented. */
    record Holder(int number, String contract, ContractCategory category, Tenure tenure) {

        /** Premises carry the code of their subscriber, or that of a further contract. */
        static String id(int number) {
            return Integer.toString(number >= Codes.COUNT ? Codes.COUNT + number : Codes.of(number));
        }
    }

    /** A meter through which another place takes its water. */
    private record Source(String meter, long dailyLitres) {}

    private final RegistryWriter files;
    private final Months months;
    private final Proportions proportions;
    private final MeterInventor meters;

    PlaceInventor(RegistryWriter files, Months months, Proportions proportions) {
        this.files = files;
        this.months = months;
        this.proportions = proportions;
        this.meters = new MeterInventor(files, months);
    }

    void invent(Holder holder, RandomGenerator random) {
        var district = InventedWords.oneOf(InventedWords.DISTRICTS, random);
        switch (holder.category()) {
            case UK, TSZH -> {
                int count = proportions.buildings(holder.category(), random);
                for (int i = 1; i <= count; i++) {
                    building(holder, i, district, random);
                }
            }
            case LEGAL_OTHER, BUDGET, NONRES_MKD, HEAT_SUPPLIER -> rooms(holder, district, random);
        }
    }

    /** An apartment building with two inlets, hot water of a heat supplier behind a meter in the most of them. */
    private void building(Holder holder, int place, String district, RandomGenerator random) {
        var premises = Holder.id(holder.number()) + "-" + place;
        var daily = 15_000L + random.nextInt(45_000);
        var metered = random.nextInt(4) > 0;
        files.row(
                "premises", premises, holder.contract(), "Многоквартирный дом", InventedWords.address(district, random),
                district, "APARTMENT_BUILDING", BOTH, "EXTERNAL_SUPPLIER", 100, null, "4.5", 0, 0, "NONE");
        var day = 12 + random.nextInt(9);
        var fate = fate(holder, holder.number() + place, random);
        var held = holder.tenure();
        var inlet = plan(premises, "A", "COLD_WATER", "COMMERCIAL", 50, daily / 2, day).during(held);
        meters.invent(inlet.with(fate), random);
        meters.invent(plan(premises, "B", "COLD_WATER", "COMMERCIAL", 50, daily / 2, day).during(held), random);
        if (metered) {
            meters.invent(plan(premises, "H", "HOT_WATER", "COMMERCIAL", 40, daily / 3, day).during(held), random);
        } else {
            hotWater(premises, daily / 3, held, random);
        }
    }

    private void rooms(Holder holder, String district, RandomGenerator random) {
        if (proportions.isFedByThePrevious(holder.number())) {
            var meter = Holder.id(holder.number() - 1) + "-1A";
            room(holder, 1, district, new Source(meter, 120), random);
            return;
        }
        int count = proportions.rooms(holder.category(), random);
        var first = room(holder, 1, district, null, random);
        boolean feeds = count > 1 && first != null && proportions.feedsItsOwn(holder.number(), random);
        for (int i = 2; i <= count; i++) {
            room(holder, i, district, feeds && i == 2 ? first : null, random);
        }
    }

    /** A shop, an office, a workshop; answers with its own meter, if it has one. */
    private @Nullable Source room(
            Holder holder, int place, String district, @Nullable Source fedBy, RandomGenerator random) {
        var premises = Holder.id(holder.number()) + "-" + place;
        int number = place == 1 ? holder.number() : holder.number() + 1_000 * place;
        var category = holder.category();
        var daily = fedBy != null ? fedBy.dailyLitres() / 3 : dailyLitres(category, random);
        var fittings = proportions.fittings(number, category, random);
        var supply = fedBy == null ? fittings.supply() : Supply.METERED;
        var hot = category != HEAT_SUPPLIER && random.nextInt(3) == 0;
        files.row(
                "premises", premises, holder.contract(), kindOfRoom(category, random),
                InventedWords.address(district, random), district, "NON_RESIDENTIAL",
                category == HEAT_SUPPLIER ? "COLD_WATER" : BOTH, hot ? "EXTERNAL_SUPPLIER" : "NONE",
                bore(supply, daily), guaranteed(supply, random), load(supply), fittings.runoff(), fittings.kept(),
                fittings.impact() ? "SIMPLIFIED" : "NONE");
        if (hot) {
            hotWater(premises, daily / 3, holder.tenure(), random);
        }
        if (supply != Supply.METERED) {
            return null;
        }
        var day = 10 + random.nextInt(9);
        int dn = daily > 50_000 ? 80 : daily > 3_000 ? 40 : 20;
        var role = fedBy == null ? "COMMERCIAL" : "SUB";
        var own = plan(premises, "A", "COLD_WATER", role, dn, daily, day).during(holder.tenure())
                .with(fittings.controlled() && holder.tenure().equals(Tenure.STANDING)
                        ? proportions.fateOfControlled(number, random)
                        : fate(holder, number, random));
        meters.invent(fedBy == null ? own : own.behind(fedBy.meter()), random);
        further(holder, own, fittings, random);
        return new Source(own.id(), daily);
    }

    private void further(Holder holder, MeterInventor.Plan own, Fittings fittings, RandomGenerator random) {
        var premises = own.premises();
        var daily = own.dailyLitres();
        int day = own.readingDay();
        var held = holder.tenure();
        if (fittings.irrigated()) {
            meters.invent(plan(premises, "I", "COLD_WATER", "IRRIGATION", 15, daily / 5, day).during(held), random);
        }
        if (fittings.dischargeMetered()) {
            meters.invent(plan(premises, "W", "WASTEWATER", "COMMERCIAL", 50, daily, day).during(held), random);
        }
        if (fittings.controlled()) {
            var control = plan(premises, "C", "COLD_WATER", "CONTROL", own.dn(), daily, day).during(held);
            meters.invent(control.behind(own.id()), random);
        }
        if (fittings.second()) {
            meters.invent(plan(premises, "B", "COLD_WATER", "COMMERCIAL", 15, daily / 4, day).during(held), random);
        }
    }

    /** Nothing befalls the meters of those who come or go. */
    private Fate fate(Holder holder, int number, RandomGenerator random) {
        var fate = proportions.fate(number, random);
        return holder.tenure().equals(Tenure.STANDING) ? fate : Fate.ORDINARY;
    }

    private static long dailyLitres(ContractCategory category, RandomGenerator random) {
        return switch (category) {
            case BUDGET -> 2_000L + random.nextInt(9_000);
            case HEAT_SUPPLIER -> 120_000L + random.nextInt(200_000);
            case LEGAL_OTHER, NONRES_MKD, UK, TSZH -> 150L + random.nextInt(2_500);
        };
    }

    private static @Nullable Integer bore(Supply supply, long daily) {
        return switch (supply) {
            case METERED -> daily > 50_000 ? 100 : daily > 3_000 ? 50 : 20;
            case SMALL_LOAD, UNMETERED -> 15;
            case UNKNOWN -> null;
        };
    }

    private static @Nullable BigDecimal guaranteed(Supply supply, RandomGenerator random) {
        return switch (supply) {
            case SMALL_LOAD, UNMETERED -> BigDecimal.valueOf(5 + random.nextInt(20));
            case METERED, UNKNOWN -> null;
        };
    }

    private static @Nullable String load(Supply supply) {
        return switch (supply) {
            case METERED, UNMETERED -> "0.4";
            case SMALL_LOAD -> "0.05";
            case UNKNOWN -> null;
        };
    }

    private static String kindOfRoom(ContractCategory category, RandomGenerator random) {
        return switch (category) {
            case BUDGET -> "Здание";
            case HEAT_SUPPLIER -> "Котельная";
            case LEGAL_OTHER, NONRES_MKD, UK, TSZH -> InventedWords.oneOf(ROOMS, random);
        };
    }

    void meter(MeterInventor.Plan plan, RandomGenerator random) {
        meters.invent(plan, random);
    }

    /** One volume a month, some of the last months not accepted or not handed in. */
    void hotWater(String premises, long dailyLitres, Tenure tenure, RandomGenerator random) {
        int ago = months.all().size();
        for (var month : months.all()) {
            ago--;
            var litres = Math.round(dailyLitres * month.days() * (0.8 + 0.4 * random.nextDouble()) / 10) * 10;
            var declaration = proportions.declaration(ago, random);
            if (declaration != Proportions.Declaration.MISSING && tenure.touches(month)) {
                files.row("hot_water", premises, month, BigDecimal.valueOf(litres, 3), declaration);
            }
        }
    }
}
