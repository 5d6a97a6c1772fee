package ru.rodnik.metering;

/** What has become of a reading; only an accepted one counts. */
public enum ReadingState {
    ACCEPTED("Принято"),
    HELD("На проверке"),
    REFUSED("Отклонено"),
    SUPERSEDED("Заменено");

    private final String words;

    ReadingState(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }
}
