package ru.rodnik.metering;

/** What became of a decision of the staff. */
public enum ReviewOutcome {
    DONE,
    /** Somebody else decided, or the subscriber handed in again. */
    DECIDED_BEFORE,
    /** A refusal without a reason says nothing to the subscriber. */
    REASON_MISSING
}
