package ru.rodnik.metering;

/** Why a reading is not taken. */
public enum Objection {
    UNREADABLE,
    NEGATIVE,
    TOO_MANY_DIGITS,
    TOO_MANY_DECIMALS,
    LESS_THAN_BEFORE,
    MORE_THAN_LATER,
    IN_THE_FUTURE,
    BEFORE_INSTALLATION,
    AFTER_REMOVAL,
    WINDOW_CLOSED,
    CHANGED_MEANWHILE
}
