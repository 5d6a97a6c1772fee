package ru.rodnik.metering;

/** Where a reading came from. */
public enum ReadingSource {
    SUBSCRIBER("Кабинет"),
    STAFF("Внёс сотрудник"),
    TELEMETRY("Телеметрия"),
    IMPORT("Загружено из файла");

    private final String words;

    ReadingSource(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }
}
