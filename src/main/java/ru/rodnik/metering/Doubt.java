package ru.rodnik.metering;

/** Why a reading is asked about before it is taken (T49). */
public enum Doubt {
    /** Less than before, and little enough for the dial to have passed zero. */
    PASSED_ZERO,
    /** More than three times the usual. */
    UNUSUALLY_MUCH
}
