package ru.rodnik.metering;

/** What has become of a declared volume; only an accepted one is discharged and charged. */
public enum HotWaterState {
    SUBMITTED("На проверке"),
    ACCEPTED("Принято"),
    REFUSED("Отклонено"),
    SUPERSEDED("Заменено");

    private final String words;

    HotWaterState(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }
}
