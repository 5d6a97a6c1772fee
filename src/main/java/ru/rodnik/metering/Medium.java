package ru.rodnik.metering;

/** What flows through a meter. */
public enum Medium {
    COLD_WATER("Холодная вода"),
    HOT_WATER("Горячая вода"),
    WASTEWATER("Сточная вода");

    private final String words;

    Medium(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }
}
