package ru.rodnik.demo;

import static ru.rodnik.registry.ContractCategory.BUDGET;
import static ru.rodnik.registry.ContractCategory.LEGAL_OTHER;
import static ru.rodnik.registry.ContractCategory.NONRES_MKD;
import static ru.rodnik.registry.ContractCategory.TSZH;
import static ru.rodnik.registry.ContractCategory.UK;

import java.util.random.RandomGenerator;
import ru.rodnik.registry.ContractCategory;
import ru.rodnik.registry.SubscriberKind;

/** Subscribers with a contract each, and what they owed before the first month. */
final class SubscriberInventor {

    private final RegistryWriter files;
    private final Months months;
    private final Proportions proportions;
    private final PlaceInventor places;

    SubscriberInventor(RegistryWriter files, Months months, Proportions proportions) {
        this.files = files;
        this.months = months;
        this.proportions = proportions;
        this.places = new PlaceInventor(files, months, proportions);
    }

    PlaceInventor places() {
        return places;
    }

    /** The number is their place in the row of the invented: some fates follow from it. */
    void invent(int number, int code, RandomGenerator random) {
        var category = proportions.category(number, random);
        subscriber(code, category, random);
        contractWithPlaces(number, code, category, random);
    }

    /** A contract more for a subscriber who is there. */
    void furtherContract(int number, int code, RandomGenerator random) {
        contractWithPlaces(number, code, LEGAL_OTHER, random);
    }

    private void contractWithPlaces(int number, int code, ContractCategory category, RandomGenerator random) {
        var tenure = proportions.tenure(number, months, random);
        var contract = contract(number, code, category, tenure, random);
        places.invent(new PlaceInventor.Holder(number, contract, category, tenure), random);
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

    private String contract(
            int number, int code, ContractCategory category, Tenure tenure, RandomGenerator random) {
        var longAgo = months.first().firstDay().minusYears(1 + random.nextInt(6)).withDayOfYear(1);
        var from = tenure.from() == null ? longAgo : tenure.from();
        var contract = code + "-В/" + from.getYear() + (number >= Codes.COUNT ? "-2" : "");
        var housing = category == UK || category == TSZH;
        var inAdvance = category == LEGAL_OTHER && random.nextInt(4) == 0;
        files.row(
                "contracts", contract, code, from, from, tenure.until(), category, housing ? "GROSS" : "NET",
                housing ? 15 : 10, inAdvance ? 50 : null, inAdvance ? 18 : null,
                category == BUDGET ? "%020d".formatted(36_399_000_000_000L + code) : null,
                category == BUDGET ? proportions.limit(random) : null);
        PaperInventor.write(files, number, code, contract, from.toString());
        proportions.opening(category, random).ifPresent(
                amount -> files.row("opening_balances", contract, months.first().firstDay().minusDays(1), amount));
        return contract;
    }
}
