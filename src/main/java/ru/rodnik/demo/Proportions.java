package ru.rodnik.demo;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.random.RandomGenerator;
import ru.rodnik.registry.ContractCategory;

/** How often what is met among invented subscribers; the number is the place of a contract, or of a room, in the row. */
interface Proportions {

    ContractCategory category(int number, RandomGenerator random);

    Tenure tenure(int number, Months months, RandomGenerator random);

    /** Buildings of a management company or of a housing society. */
    int buildings(ContractCategory category, RandomGenerator random);

    /** Rooms of everybody else. */
    int rooms(ContractCategory category, RandomGenerator random);

    Fate fate(int number, RandomGenerator random);

    /** Of a meter beside which a control meter stands. */
    Fate fateOfControlled(int number, RandomGenerator random);

    Fittings fittings(int number, ContractCategory category, RandomGenerator random);

    /** Whether the contract's second room takes its water through the meter of the first. */
    boolean feedsItsOwn(int number, RandomGenerator random);

    /** Whether the contract's only room takes its water through the meter of the contract before it. */
    boolean isFedByThePrevious(int number);

    /** How declared hot water of a month stands when the months end, by how many months ago that is. */
    Declaration declaration(int monthsAgo, RandomGenerator random);

    /** The limit of a budget contract for a year. */
    String limit(RandomGenerator random);

    /** What a contract owed before the first month, an advance below zero; empty where the books begin with nothing. */
    Optional<BigDecimal> opening(ContractCategory category, RandomGenerator random);

    /** What happened to a declaration of hot water. */
    enum Declaration {
        ACCEPTED,
        SUBMITTED,
        MISSING
    }
}
