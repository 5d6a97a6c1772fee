package ru.rodnik.demo;

import static ru.rodnik.registry.ContractCategory.BUDGET;
import static ru.rodnik.registry.ContractCategory.HEAT_SUPPLIER;
import static ru.rodnik.registry.ContractCategory.LEGAL_OTHER;
import static ru.rodnik.registry.ContractCategory.NONRES_MKD;
import static ru.rodnik.registry.ContractCategory.TSZH;
import static ru.rodnik.registry.ContractCategory.UK;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.random.RandomGenerator;
import ru.rodnik.demo.Fittings.Supply;
import ru.rodnik.registry.ContractCategory;

/** Three hundred subscribers among whom every case is met at least once; the number decides about the rare ones. */
final class DemonstrationProportions implements Proportions {

    @Override
    public ContractCategory category(int number, RandomGenerator random) {
        var dice = random.nextInt(100);
        if (dice < 24) {
            return dice < 3 ? UK : dice < 12 ? TSZH : BUDGET;
        }
        return dice < 42 ? NONRES_MKD : dice < 43 ? HEAT_SUPPLIER : LEGAL_OTHER;
    }

    @Override
    public Tenure tenure(int number, Months months, RandomGenerator random) {
        return Tenure.STANDING;
    }

    @Override
    public int buildings(ContractCategory category, RandomGenerator random) {
        return category == UK ? 3 + random.nextInt(9) : 1 + random.nextInt(2);
    }

    @Override
    public int rooms(ContractCategory category, RandomGenerator random) {
        return category == NONRES_MKD ? 1 : 1 + random.nextInt(3);
    }

    @Override
    public Fate fate(int number, RandomGenerator random) {
        return Fate.of(switch (number % 100) {
            case 7, 57 -> Habit.OVERDUE;
            case 11 -> Habit.REPLACED;
            case 13, 63, 83 -> Habit.SOON_DUE;
            case 17 -> Habit.OVER_ZERO;
            case 19, 69 -> Habit.SILENT;
            case 23 -> Habit.LEAPING;
            case 29, 79 -> Habit.FORGETFUL;
            case 43 -> Habit.BROKEN;
            default -> Habit.REGULAR;
        });
    }

    @Override
    public Fate fateOfControlled(int number, RandomGenerator random) {
        return fate(number, random);
    }

    @Override
    public Fittings fittings(int number, ContractCategory category, RandomGenerator random) {
        int rare = number % 300;
        var supply = switch (rare) {
            case 31, 131, 231 -> Supply.SMALL_LOAD;
            case 37 -> Supply.UNKNOWN;
            default -> Supply.METERED;
        };
        return new Fittings(
                supply, rare % 100 == 41, rare % 100 == 47, rare % 100 == 53,
                category == BUDGET || random.nextInt(8) == 0,
                category == LEGAL_OTHER && rare % 40 == 5 ? "17.5" : "0",
                category == LEGAL_OTHER && rare % 50 == 9 ? "5" : "0",
                category == NONRES_MKD && random.nextInt(3) == 0);
    }

    @Override
    public boolean feedsItsOwn(int number, RandomGenerator random) {
        return false;
    }

    @Override
    public boolean isFedByThePrevious(int number) {
        return false;
    }

    /** Of the last month some wait for acceptance and some are missing. */
    @Override
    public Declaration declaration(int monthsAgo, RandomGenerator random) {
        int dice = monthsAgo == 0 ? random.nextInt(20) : 5;
        return dice == 0 ? Declaration.MISSING : dice < 4 ? Declaration.SUBMITTED : Declaration.ACCEPTED;
    }

    @Override
    public String limit(RandomGenerator random) {
        return "2500000.00";
    }

    /** The demonstration tells of payments from the first month on. */
    @Override
    public Optional<BigDecimal> opening(ContractCategory category, RandomGenerator random) {
        return Optional.empty();
    }
}
