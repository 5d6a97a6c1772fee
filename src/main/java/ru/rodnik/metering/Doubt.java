package ru.rodnik.metering;

/** Why a reading may be wrong (T49). Thresholds and weights are dated rows, see {@link ReadingLimits}. */
public enum Doubt {
    /** Less than before, and little enough for the dial to have passed zero. */
    PASSED_ZERO,
    /** Far above what flows at this time of the year. */
    UNUSUALLY_MUCH,
    /** Far below it, though not nothing. */
    UNUSUALLY_LITTLE,
    /** The same dial reading after reading, where water used to flow. */
    STUCK,
    /** Without its last digit, or with a comma, it would be usual: a slip of the typing. */
    EXTRA_DIGIT,
    /** So round that it may be a guess. */
    ROUND_NUMBER,
    /** The verification is over or the meter is faulty: taken, and not charged by. */
    WITHOUT_METER;

    /** Whether the subscriber is asked before the reading is taken. */
    boolean asks() {
        return switch (this) {
            case PASSED_ZERO, UNUSUALLY_MUCH, EXTRA_DIGIT -> true;
            case UNUSUALLY_LITTLE, STUCK, ROUND_NUMBER, WITHOUT_METER -> false;
        };
    }
}
