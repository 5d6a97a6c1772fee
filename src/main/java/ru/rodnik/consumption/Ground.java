package ru.rodnik.consumption;

/** Why a volume is what it is, or is not known. The values that follow a ground are named behind it, in order. */
public enum Ground {
    /** meter, opened on, opening dial, closed on, closing dial. */
    METERED("MET-02"),
    /** The same, and the dial went over zero. */
    PASSED_ZERO("MET-02"),
    /** volume between the readings, first, last, days between, volume of the other months. */
    SPREAD("MET-08"),
    /** month, volume now, volume charged before. */
    TRUED_UP("VAT-05"),
    /** volume of the base, first, last, its days, days charged. */
    AVERAGE("EST-06"),
    /** volume of the base, first, last, its days, days charged, month without a reading in a row. */
    ESTIMATED("MET-08"),
    /** bore in mm, days, day 1 of the fault. */
    CAPACITY_AFTER_FAULT("EST-04"),
    /** bore in mm, days, month without a reading in a row. */
    CAPACITY_AFTER_SILENCE("MET-07"),
    /** bore in mm, days, day 1 without a meter. */
    CAPACITY_WITHOUT_METER("EST-04"),
    /** bore in mm, days. */
    CAPACITY_WITHOUT_BASE("EST-06"),
    /** volume a month, days, days of the month, day 1 without a meter. */
    GUARANTEED_WITHOUT_METER("EST-07"),
    /** volume a month, days, days of the month, connected load. */
    GUARANTEED_SMALL_LOAD("EST-07"),
    /** volume a month, days, days of the month. */
    GUARANTEED_WITHOUT_BASE("EST-06"),
    /** meter, days, volume of its readings, first, last. */
    CONTROL_METER("MET-06"),
    /** volume. */
    DECLARED("HOT-04"),
    /** number of months, their volume. */
    MEAN_OF_DECLARED("HOT-04"),
    NOT_DECLARED("HOT-04"),
    /** cold, hot, runoff, irrigation, percent not discharged. */
    BALANCE("WW-02"),
    /** days without the wastewater meter, days. */
    BALANCE_BY_DAYS("WW-04"),
    /** volume of the meters behind. */
    SUB_METERS_OFF("WW-06"),

    /** volume through the meter, volume of the meters behind: for inspection. */
    SUB_METERS_EXCEED("WW-06"),

    /** meter, opened on, opening dial, closed on, closing dial. */
    DIAL_BELOW_PREVIOUS("MET-02"),
    NO_BASE("EST-06"),
    NO_DIAMETER("EST-03"),
    /** meter, removed on. */
    NO_FINAL_DIAL("MTR-05"),
    /** meter. */
    CONTROL_OF_WHICH("MET-06"),
    /** meter, its parent. */
    PARENT_UNKNOWN("WW-06"),
    /** premises. */
    SUB_PREMISES_PARKED("WW-06");

    private final String rule;

    Ground(String rule) {
        this.rule = rule;
    }

    /** The rule of the domain it rests on. */
    public String rule() {
        return rule;
    }
}
