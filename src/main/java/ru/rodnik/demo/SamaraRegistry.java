package ru.rodnik.demo;

import static ru.rodnik.demo.MeterInventor.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.rodnik.registry.SubscriberKind;

/** The registry of the demonstration: four subscribers by name (contract §6), and others around them. */
final class SamaraRegistry {

    private static final long SEED = 2026;
    private static final int SUBSCRIBERS = 300;
    private static final Set<Integer> NAMED = Set.of(101, 777, 2045, 30300);
    private static final String BOTH = "COLD_WATER,WASTEWATER";

    private final RegistryWriter files;
    private final SubscriberInventor inventor;
    private final Months months;
    private final Random random = new Random(SEED);

    private SamaraRegistry(RegistryWriter files, Months months) {
        this.files = files;
        this.inventor = new SubscriberInventor(files, months, new DemonstrationProportions());
        this.months = months;
    }

    static void write(Path folder, Months months) throws IOException {
        try (var files = new RegistryWriter(folder)) {
            var samara = new SamaraRegistry(files, months);
            samara.shop();
            samara.cafe();
            samara.managementCompany();
            samara.school();
            InventedRegistry.fill(samara.inventor, SUBSCRIBERS - NAMED.size(), NAMED, SEED);
        }
    }

    /** A cold meter, hot water of a heat supplier. */
    private void shop() {
        who(101, "Общество с ограниченной ответственностью «Волжская лавка»", "ООО «Волжская лавка»");
        contract("101-В/2021", 101, 2021, "LEGAL_OTHER", "NET", 10, null);
        premises("101-1", "101-В/2021", "Магазин «Волжская лавка»", "г. Самара, ул. Самарская, 112", "Ленинский",
                "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER", 20, "0.4");
        meter(plan("101-1", "A", "COLD_WATER", "COMMERCIAL", 20, 1_900, 14));
        inventor.places().hotWater("101-1", 700, Tenure.STANDING, random);
    }

    /** Not registered in the account yet. */
    private void cafe() {
        who(777, "Общество с ограниченной ответственностью «Кофейня на набережной»", "ООО «Кофейня на набережной»");
        contract("777-В/2023", 777, 2023, "NONRES_MKD", "NET", 10, null);
        premises("777-1", "777-В/2023", "Кофейня", "г. Самара, ул. Вилоновская, 30", "Ленинский",
                "NON_RESIDENTIAL", "EXTERNAL_SUPPLIER", 20, "0.3");
        meter(plan("777-1", "A", "COLD_WATER", "COMMERCIAL", 15, 1_100, 12));
        inventor.places().hotWater("777-1", 400, Tenure.STANDING, random);
    }

    /** Twelve buildings: two inlets and a hot meter each, a control meter in four; 40 meters that stand today. */
    private void managementCompany() {
        who(2045, "Общество с ограниченной ответственностью «УК «Дом на Волге»", "ООО «УК «Дом на Волге»");
        contract("2045-В/2020", 2045, 2020, "UK", "GROSS", 15, null);
        files.row("paper_settings", "2045-В/2020", "2020-01-01", "UTD", "ELECTRONIC", "buh2045@samara.example",
                "2BM-6399002045", null, "UNIVERSAL", null, "YES", "ЛицевойСчет={код}|ПериодНачисления={период}");
        for (int i = 1; i <= 12; i++) {
            var id = "2045-%02d".formatted(i);
            var address = "г. Самара, ул. Стара-Загора, " + (20 + 2 * i);
            premises(id, "2045-В/2020", "Многоквартирный дом", address, "Промышленный",
                    "APARTMENT_BUILDING", "EXTERNAL_SUPPLIER", 100, "4.5");
            var daily = 18_000L + 2_500 * i;
            var habit = i == 3 ? Habit.REPLACED : i == 5 ? Habit.OVERDUE : i == 8 ? Habit.SOON_DUE : Habit.REGULAR;
            meter(plan(id, "A", "COLD_WATER", "COMMERCIAL", 50, daily, 20).with(Fate.of(habit)));
            meter(plan(id, "B", "COLD_WATER", "COMMERCIAL", 50, daily, 20));
            meter(plan(id, "H", "HOT_WATER", "COMMERCIAL", 40, daily, 20));
            if (i % 3 == 0) {
                meter(plan(id, "C", "COLD_WATER", "CONTROL", 50, daily, 20).behind(id + "B"));
            }
        }
    }

    /** A budget contract with a limit; lawns are watered behind a meter of their own. */
    private void school() {
        who(30300, "Муниципальное бюджетное общеобразовательное учреждение «Школа № 303»", "МБОУ «Школа № 303»");
        contract(schoolContract(), 30300, months.first().month().getYear(), "BUDGET", "NET", 10, "420000.00");
        premises("30300-1", schoolContract(), "Учебный корпус", "г. Самара, ул. Аэродромная, 45", "Советский",
                "NON_RESIDENTIAL", "OWN_HEATER", 50, "1.2");
        premises("30300-2", schoolContract(), "Спортивный зал", "г. Самара, ул. Аэродромная, 45А", "Советский",
                "NON_RESIDENTIAL", "NONE", 25, "0.5");
        meter(plan("30300-1", "A", "COLD_WATER", "COMMERCIAL", 40, 6_400, 15));
        meter(plan("30300-1", "I", "COLD_WATER", "IRRIGATION", 20, 500, 15));
        meter(plan("30300-2", "A", "COLD_WATER", "COMMERCIAL", 20, 1_200, 15));
    }

    private void meter(MeterInventor.Plan plan) {
        inventor.places().meter(plan, random);
    }

    private String schoolContract() {
        return "30300-К/" + months.first().month().getYear();
    }

    private void who(int code, String name, String shortName) {
        inventor.write(code, SubscriberKind.LEGAL_ENTITY, name, shortName, random);
    }

    private void contract(
            String number, int code, int year, String category, String basis, int dueDay, @Nullable String limit) {
        var from = year + "-01-01";
        files.row(
                "contracts", number, code, from, from, null, category, basis, dueDay, null, null,
                limit == null ? null : "03639900003000000010", limit);
    }

    private void premises(
            String id, String contract, String name, String address, String district, String use, String hotWater,
            int dn, String load) {
        files.row(
                "premises", id, contract, name, address, district, use, BOTH, hotWater, dn, null, load, 0, 0,
                contract.startsWith("777-") ? "SIMPLIFIED" : "NONE");
    }

    /** Codes of contract §6. */
    static List<Integer> named() {
        return NAMED.stream().sorted().toList();
    }
}
