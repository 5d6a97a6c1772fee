package ru.rodnik.metering;

/** What a meter is for; {@code calculation.md} §1 says what follows from it. */
public enum MeterRole {
    COMMERCIAL("расчётный"),
    CONTROL("контрольный"),
    SUB("за общим счётчиком"),
    IRRIGATION("полив, не отводится");

    private final String words;

    MeterRole(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }
}
