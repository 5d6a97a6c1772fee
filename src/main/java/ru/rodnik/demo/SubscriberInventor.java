package ru.rodnik.demo;

import static ru.rodnik.registry.ContractCategory.BUDGET;
import static ru.rodnik.registry.ContractCategory.HEAT_SUPPLIER;
import static ru.rodnik.registry.ContractCategory.LEGAL_OTHER;
import static ru.rodnik.registry.ContractCategory.NONRES_MKD;
import static ru.rodnik.registry.ContractCategory.TSZH;
import static ru.rodnik.registry.ContractCategory.UK;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import ru.rodnik.registry.ContractCategory;
import ru.rodnik.registry.SubscriberKind;

/** Subscribers with a contract each, and premises with meters as such subscribers have them. */
final class SubscriberInventor {

    private static final String BOTH = "COLD_WATER,WASTEWATER";
    private static final List<String> ROOMS =
            List.of("Магазин", "Офис", "Кафе", "Мастерская", "Склад", "Аптека", "Салон");

    private final RegistryWriter files;
    private final Months months;
    private final MeterInventor meters;

    SubscriberInventor(RegistryWriter files, Months months) {
        this.files = files;
        this.months = months;
        this.meters = new MeterInventor(files, months);
    }

    /** The number among the invented decides what happens to their meters, so that every case is met now and then. */
    void invent(int number, int code, RandomGenerator random) {
        var category = category(random);
        subscriber(code, category, random);
        furtherContract(number, code, category, random);
    }

    /** A contract more for a subscriber who is there. */
    void furtherContract(int number, int code, ContractCategory category, RandomGenerator random) {
        var contract = contract(number, code, category, random);
        var district = InventedWords.oneOf(InventedWords.DISTRICTS, random);
        var id = Integer.toString(number >= Codes.COUNT ? Codes.COUNT + number : code);
        switch (category) {
            case UK -> buildings(contract, id, district, 3 + random.nextInt(9), number, random);
            case TSZH -> buildings(contract, id, district, 1 + random.nextInt(2), number, random);
            case LEGAL_OTHER, BUDGET, NONRES_MKD, HEAT_SUPPLIER ->
                    rooms(contract, id, district, category, number, random);
        }
    }

    private static ContractCategory category(RandomGenerator random) {
        var dice = random.nextInt(100);
        if (dice < 24) {
            return dice < 3 ? UK : dice < 12 ? TSZH : BUDGET;
        }
        return dice < 42 ? NONRES_MKD : dice < 43 ? HEAT_SUPPLIER : LEGAL_OTHER;
    }

    private void subscriber(int code, ContractCategory category, RandomGenerator random) {
        var firm = "«" + InventedWords.firm(random) + "»";
        var dice = random.nextInt(10);
        switch (category) {
            case UK -> firm(code, "Общество с ограниченной ответственностью", "ООО", "«УК " + firm + "»", random);
            case TSZH -> firm(code, "Товарищество собственников жилья", "ТСЖ", firm, random);
            case HEAT_SUPPLIER -> firm(code, "Акционерное общество", "АО", "«Теплосеть " + firm + "»", random);
            case BUDGET -> {
                var house = dice < 5 ? "Детский сад" : dice < 8 ? "Школа" : "Поликлиника";
                var name = "«" + house + " № " + (1 + code % 400) + "»";
                firm(code, "Муниципальное бюджетное учреждение", "МБУ", name, random);
            }
            case NONRES_MKD, LEGAL_OTHER -> {
                if (dice < 4) {
                    person(code, dice < 2 && category == NONRES_MKD, InventedWords.person(random), random);
                } else {
                    firm(code, "Общество с ограниченной ответственностью", "ООО", firm, random);
                }
            }
        }
    }

    private void firm(int code, String form, String shortForm, String name, RandomGenerator random) {
        var quoted = name.replace("»»", "»");
        write(code, SubscriberKind.LEGAL_ENTITY, form + " " + quoted, shortForm + " " + quoted, random);
    }

    private void person(int code, boolean withoutTrade, String name, RandomGenerator random) {
        if (withoutTrade) {
            write(code, SubscriberKind.PERSON, name, name, random);
        } else {
            write(code, SubscriberKind.SOLE_PROPRIETOR, "Индивидуальный предприниматель " + name, "ИП " + name, random);
        }
    }

    /** Writes who it is; the numbers follow from the code. */
    void write(int code, SubscriberKind kind, String name, String shortName, RandomGenerator random) {
        var organisation = kind == SubscriberKind.LEGAL_ENTITY;
        var address = InventedWords.address(InventedWords.oneOf(InventedWords.DISTRICTS, random), random);
        var ogrn = switch (kind) {
            case LEGAL_ENTITY -> InventedNumbers.ogrn(code);
            case SOLE_PROPRIETOR -> InventedNumbers.ogrnip(code);
            case PERSON -> null;
        };
        files.row(
                "subscribers", code, kind, name, shortName,
                organisation ? InventedNumbers.innOfOrganisation(code) : InventedNumbers.innOfPerson(code),
                organisation ? InventedNumbers.KPP : null, ogrn, address, null,
                "abonent" + code + "@samara.example", InventedNumbers.phone(random));
    }

    private String contract(int number, int code, ContractCategory category, RandomGenerator random) {
        var from = months.first().firstDay().minusYears(1 + random.nextInt(6)).withDayOfYear(1);
        var contract = code + "-В/" + from.getYear() + (number >= Codes.COUNT ? "-2" : "");
        var housing = category == UK || category == TSZH;
        var inAdvance = category == LEGAL_OTHER && random.nextInt(4) == 0;
        files.row(
                "contracts", contract, code, from, from, null, category, housing ? "GROSS" : "NET", housing ? 15 : 10,
                inAdvance ? 50 : null, inAdvance ? 18 : null,
                category == BUDGET ? "%019d".formatted(36_399_000_000_000L + code) : null,
                category == BUDGET ? "2500000.00" : null);
        return contract;
    }

    /** Apartment buildings with two inlets, hot water of a heat supplier behind a meter in the most of them. */
    private void buildings(String contract, String id, String district, int count, int number, RandomGenerator random) {
        for (int i = 1; i <= count; i++) {
            var premises = id + "-" + i;
            var daily = 15_000L + random.nextInt(45_000);
            var metered = random.nextInt(4) > 0;
            files.row(
                    "premises", premises, contract, "Многоквартирный дом", InventedWords.address(district, random),
                    district, "APARTMENT_BUILDING", BOTH, "EXTERNAL_SUPPLIER", 100, null, "4.5", 0, 0, "NONE");
            var day = 12 + random.nextInt(9);
            var habit = habit(number + i);
            meters.invent(plan(premises, "A", "COLD_WATER", "COMMERCIAL", 50, daily / 2, day, habit), random);
            meters.invent(plan(premises, "B", "COLD_WATER", "COMMERCIAL", 50, daily / 2, day, Habit.REGULAR), random);
            if (metered) {
                var plan = plan(premises, "H", "HOT_WATER", "COMMERCIAL", 40, daily / 3, day, Habit.REGULAR);
                meters.invent(plan, random);
            } else {
                hotWater(premises, daily / 3, random);
            }
        }
    }

    private void rooms(
            String contract, String id, String district, ContractCategory category, int number,
            RandomGenerator random) {
        var count = category == NONRES_MKD ? 1 : 1 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            room(contract, id + "-" + i, district, category, i == 1 ? number : number + 1_000 * i, random);
        }
    }

    /** A shop, an office, a workshop; by its number in three hundred one of the rarer cases. */
    private void room(
            String contract, String premises, String district, ContractCategory category, int number,
            RandomGenerator random) {
        var daily = switch (category) {
            case BUDGET -> 2_000L + random.nextInt(9_000);
            case HEAT_SUPPLIER -> 120_000L + random.nextInt(200_000);
            case LEGAL_OTHER, NONRES_MKD, UK, TSZH -> 150L + random.nextInt(2_500);
        };
        var rare = number % 300;
        var unmetered = rare == 31 || rare == 131 || rare == 231;
        var unknown = rare == 37;
        var hot = category != HEAT_SUPPLIER && random.nextInt(3) == 0;
        var impact = category == NONRES_MKD && random.nextInt(3) == 0;
        files.row(
                "premises", premises, contract, kindOfRoom(category, random), InventedWords.address(district, random),
                district, "NON_RESIDENTIAL", category == HEAT_SUPPLIER ? "COLD_WATER" : BOTH,
                hot ? "EXTERNAL_SUPPLIER" : "NONE",
                unknown ? null : unmetered ? 15 : daily > 50_000 ? 100 : daily > 3_000 ? 50 : 20,
                unmetered ? BigDecimal.valueOf(5 + random.nextInt(20)) : null,
                unknown ? null : unmetered ? "0.05" : "0.4",
                category == LEGAL_OTHER && rare % 40 == 5 ? "17.5" : 0,
                category == LEGAL_OTHER && rare % 50 == 9 ? 5 : 0,
                impact ? "SIMPLIFIED" : "NONE");
        if (hot) {
            hotWater(premises, daily / 3, random);
        }
        if (unmetered || unknown) {
            return;
        }
        var dn = daily > 50_000 ? 80 : daily > 3_000 ? 40 : 20;
        var day = 10 + random.nextInt(9);
        meters.invent(plan(premises, "A", "COLD_WATER", "COMMERCIAL", dn, daily, day, habit(number)), random);
        if (rare % 100 == 41) {
            meters.invent(plan(premises, "I", "COLD_WATER", "IRRIGATION", 15, daily / 5, day, Habit.REGULAR), random);
        }
        if (rare % 100 == 47) {
            meters.invent(plan(premises, "W", "WASTEWATER", "COMMERCIAL", 50, daily, day, Habit.REGULAR), random);
        }
        if (rare % 100 == 53) {
            meters.invent(plan(premises, "C", "COLD_WATER", "CONTROL", dn, daily, day, Habit.REGULAR), random);
        }
        if (category == BUDGET || random.nextInt(8) == 0) {
            meters.invent(plan(premises, "B", "COLD_WATER", "COMMERCIAL", 15, daily / 4, day, Habit.REGULAR), random);
        }
    }

    private static String kindOfRoom(ContractCategory category, RandomGenerator random) {
        return switch (category) {
            case BUDGET -> "Здание";
            case HEAT_SUPPLIER -> "Котельная";
            case LEGAL_OTHER, NONRES_MKD, UK, TSZH ->
                    InventedWords.oneOf(ROOMS, random);
        };
    }

    static MeterInventor.Plan plan(
            String premises, String suffix, String medium, String role, int dn, long daily, int day, Habit habit) {
        return new MeterInventor.Plan(premises + suffix, premises, medium, role, dn, daily, day, habit, null);
    }

    /** One volume a month; of the last month some wait for acceptance and some are missing. */
    void hotWater(String premises, long dailyLitres, RandomGenerator random) {
        for (var month : months.all()) {
            var litres = Math.round(dailyLitres * month.days() * (0.8 + 0.4 * random.nextDouble()) / 10) * 10;
            var fate = month.equals(months.last()) ? random.nextInt(20) : 5;
            var state = fate < 4 ? "SUBMITTED" : "ACCEPTED";
            if (fate > 0) {
                files.row("hot_water", premises, month, BigDecimal.valueOf(litres, 3), state);
            }
        }
    }

    void meter(MeterInventor.Plan plan, @Nullable String parent, RandomGenerator random) {
        meters.invent(
                new MeterInventor.Plan(
                        plan.id(), plan.premises(), plan.medium(), plan.role(), plan.dn(), plan.dailyLitres(),
                        plan.readingDay(), plan.habit(), parent),
                random);
    }

    private static Habit habit(int number) {
        return switch (number % 100) {
            case 7, 57 -> Habit.OVERDUE;
            case 11 -> Habit.REPLACED;
            case 13, 63, 83 -> Habit.SOON_DUE;
            case 17 -> Habit.OVER_ZERO;
            case 19, 69 -> Habit.SILENT;
            case 23 -> Habit.LEAPING;
            case 29, 79 -> Habit.FORGETFUL;
            case 43 -> Habit.BROKEN;
            default -> Habit.REGULAR;
        };
    }
}
