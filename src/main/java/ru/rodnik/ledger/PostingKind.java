package ru.rodnik.ledger;

/** Why money is owed or no longer owed. */
public enum PostingKind {
    /** A month's supply. */
    CHARGE,
    /** A change of a month that was charged before. */
    CORRECTION,
    PAYMENT,
    PENALTY,
    /** What was owed when the books were opened. */
    OPENING,
    /** Takes another posting back; counts as that one with the opposite sign. */
    REVERSAL
}
