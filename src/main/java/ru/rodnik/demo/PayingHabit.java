package ru.rodnik.demo;

/** How an invented subscriber pays. */
enum PayingHabit {
    /** By the tenth of the next month, to the kopeck. */
    PUNCTUAL,
    /** Three weeks late. */
    LATE,
    /** Nothing for the last four months. */
    DEBTOR,
    /** A fifth more the first time: an advance stands on the contract ever after. */
    PREPAYER,
    /** In two parts. */
    IN_PARTS;

    static final int MONTHS_OWED = 4;

    /** The demo's own subscribers pay punctually; of the others one in thirty owes, one in forty pays ahead. */
    static PayingHabit of(int subscriberCode) {
        if (subscriberCode == 101 || subscriberCode == 2045 || subscriberCode == 30300) {
            return PUNCTUAL;
        }
        int draw = Math.floorMod(subscriberCode * 31, 120);
        if (draw < 4) {
            return DEBTOR;
        }
        if (draw < 7) {
            return PREPAYER;
        }
        if (draw < 20) {
            return LATE;
        }
        return draw < 30 ? IN_PARTS : PUNCTUAL;
    }
}
