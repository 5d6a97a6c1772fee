package ru.rodnik.demo;

/** What happens to an invented meter in its months; when, says the {@link Fate}. */
enum Habit {
    REGULAR,
    /** Two months without a reading, then one again: estimated and trued up. */
    FORGETFUL,
    /** No reading in the last two months: estimated. */
    SILENT,
    /** No reading for eight months: by capacity at last. */
    GONE,
    /** Its verification expired in the middle of the last month. */
    OVERDUE,
    /** Its verification expires soon. */
    SOON_DUE,
    /** Broken for twelve days. */
    BROKEN,
    /** Broken and not repaired: at the average, by capacity in the end. */
    BEYOND_REPAIR,
    /** Replaced by another one. */
    REPLACED,
    /** Its dial passed zero. */
    OVER_ZERO,
    /** Six times the usual in the last month. */
    LEAPING
}
