package ru.rodnik.consumption;

/** What a meter stands for: {@code SUB} is subtracted from its parent, {@code IRRIGATION} is not discharged. */
public enum MeterRole {
    COMMERCIAL,
    CONTROL,
    SUB,
    IRRIGATION;

    /** Whether its volume is the premises' own; a SUB meter is the commercial one of the premises it feeds. */
    boolean isCommercial() {
        return this == COMMERCIAL || this == SUB;
    }
}
