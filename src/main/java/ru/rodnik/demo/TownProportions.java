package ru.rodnik.demo;

import static ru.rodnik.registry.ContractCategory.BUDGET;
import static ru.rodnik.registry.ContractCategory.HEAT_SUPPLIER;
import static ru.rodnik.registry.ContractCategory.LEGAL_OTHER;
import static ru.rodnik.registry.ContractCategory.NONRES_MKD;
import static ru.rodnik.registry.ContractCategory.TSZH;
import static ru.rodnik.registry.ContractCategory.UK;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import ru.rodnik.demo.Fittings.Supply;
import ru.rodnik.registry.ContractCategory;

/**
 * A utility as it is found: most contracts have one premises, a few have dozens, three on average; nine meters of ten
 * are read every month, and what befalls the others is spread over the months.
 */
final class TownProportions implements Proportions {

    /** Of so many contracts in a row one takes its water through the meter of the one before it. */
    private static final int FED = 300;

    private static final int FED_NUMBER = 171;

    /** Of a thousand meters; the rest are read every month and do their work. */
    private static final Map<Habit, Integer> OF_A_THOUSAND = new EnumMap<>(Map.of(
            Habit.FORGETFUL, 60, Habit.SILENT, 15, Habit.GONE, 6, Habit.OVERDUE, 12, Habit.SOON_DUE, 20,
            Habit.BROKEN, 12, Habit.BEYOND_REPAIR, 5, Habit.REPLACED, 15, Habit.OVER_ZERO, 5, Habit.LEAPING, 5));

    @Override
    public ContractCategory category(int number, RandomGenerator random) {
        if (feedsTheNext(number) || isFedByThePrevious(number)) {
            return LEGAL_OTHER;
        }
        int dice = random.nextInt(100);
        if (dice < 23) {
            return dice < 3 ? UK : dice < 11 ? TSZH : BUDGET;
        }
        return dice < 41 ? NONRES_MKD : dice < 42 ? HEAT_SUPPLIER : LEGAL_OTHER;
    }

    private static boolean feedsTheNext(int number) {
        return number % FED == FED_NUMBER - 1;
    }

    @Override
    public boolean isFedByThePrevious(int number) {
        return number % FED == FED_NUMBER;
    }

    @Override
    public Tenure tenure(int number, Months months, RandomGenerator random) {
        int dice = random.nextInt(1_000);
        if (dice >= 30 || feedsTheNext(number) || isFedByThePrevious(number)) {
            return Tenure.STANDING;
        }
        var month = months.back(random.nextInt(5)).firstDay();
        return dice < 20
                ? new Tenure(month.plusDays(random.nextInt(26)), null)
                : new Tenure(null, month.plusDays(9 + random.nextInt(16)));
    }

    @Override
    public int buildings(ContractCategory category, RandomGenerator random) {
        return category == UK ? 4 + random.nextInt(20) : 1 + random.nextInt(2);
    }

    @Override
    public int rooms(ContractCategory category, RandomGenerator random) {
        int dice = random.nextInt(100);
        return switch (category) {
            case NONRES_MKD, HEAT_SUPPLIER -> dice < 85 ? 1 : 2;
            case BUDGET -> dice < 40 ? 1 : dice < 80 ? 2 + random.nextInt(3) : 5 + random.nextInt(10);
            case LEGAL_OTHER, UK, TSZH ->
                    dice < 52 ? 1
                            : dice < 80 ? 2 + random.nextInt(2)
                            : dice < 95 ? 4 + random.nextInt(6) : 10 + random.nextInt(16);
        };
    }

    @Override
    public Fate fate(int number, RandomGenerator random) {
        int dice = random.nextInt(1_000);
        int ago = random.nextInt(7);
        for (var share : OF_A_THOUSAND.entrySet()) {
            dice -= share.getValue();
            if (dice < 0) {
                return new Fate(share.getKey(), ago);
            }
        }
        return Fate.ORDINARY;
    }

    /** A control meter is put where the other one gave trouble: one in three broke. */
    @Override
    public Fate fateOfControlled(int number, RandomGenerator random) {
        return random.nextInt(3) > 0
                ? Fate.ORDINARY
                : new Fate(random.nextBoolean() ? Habit.BROKEN : Habit.BEYOND_REPAIR, random.nextInt(5));
    }

    @Override
    public Fittings fittings(int number, ContractCategory category, RandomGenerator random) {
        int dice = random.nextInt(1_000);
        var supply = category == HEAT_SUPPLIER || feedsTheNext(number) || isFedByThePrevious(number) ? Supply.METERED
                : dice < 15 ? Supply.SMALL_LOAD
                : dice < 22 ? Supply.UNMETERED
                : dice < 24 ? Supply.UNKNOWN : Supply.METERED;
        var discharges = category != HEAT_SUPPLIER;
        return new Fittings(
                supply, discharges && random.nextInt(70) == 0, discharges && random.nextInt(100) == 0,
                random.nextInt(40) == 0, category == BUDGET ? random.nextInt(3) == 0 : random.nextInt(12) == 0,
                category == LEGAL_OTHER && random.nextInt(40) == 0 ? "17.5" : "0",
                category == LEGAL_OTHER && random.nextInt(50) == 0 ? "7.25" : "0",
                discharges && random.nextInt(category == NONRES_MKD ? 3 : 20) == 0);
    }

    @Override
    public boolean feedsItsOwn(int number, RandomGenerator random) {
        return random.nextInt(20) == 0;
    }

    @Override
    public Declaration declaration(int monthsAgo, RandomGenerator random) {
        int dice = random.nextInt(100);
        return dice < 4 ? Declaration.MISSING
                : dice < 9 && monthsAgo < 2 ? Declaration.SUBMITTED : Declaration.ACCEPTED;
    }

    /** One in twenty-five will not do for the year. */
    @Override
    public String limit(RandomGenerator random) {
        return random.nextInt(25) == 0 ? "30000.00" : "25000000.00";
    }

    /** Six of a hundred owe, three have paid ahead. */
    @Override
    public Optional<BigDecimal> opening(ContractCategory category, RandomGenerator random) {
        int dice = random.nextInt(100);
        if (dice >= 9) {
            return Optional.empty();
        }
        long roubles = 800 + random.nextInt(category == UK || category == TSZH ? 400_000 : 30_000);
        var amount = BigDecimal.valueOf(roubles * 100 + random.nextInt(100), 2);
        return Optional.of(dice < 6 ? amount : amount.negate());
    }
}
