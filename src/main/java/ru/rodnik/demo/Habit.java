package ru.rodnik.demo;

/** What happens to an invented meter in its months. */
enum Habit {
    REGULAR,
    /** Two months without a reading, then one again: estimated and trued up. */
    FORGETFUL,
    /** No reading in the last two months: estimated. */
    SILENT,
    /** Its verification expired in the middle of the last month. */
    OVERDUE,
    /** Its verification expires soon. */
    SOON_DUE,
    /** Broken for twelve days, three months ago. */
    BROKEN,
    /** Replaced by another one four months ago. */
    REPLACED,
    /** Its dial passed zero three months ago. */
    OVER_ZERO,
    /** Six times the usual in the last month. */
    LEAPING
}
