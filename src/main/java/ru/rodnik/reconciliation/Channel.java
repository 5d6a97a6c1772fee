package ru.rodnik.reconciliation;

/** How a step of an act came about: by which way it was sent or answered. */
public enum Channel {
    ACCOUNT("личный кабинет"),
    PAPER("на бумаге, из рук в руки"),
    EMAIL("электронная почта"),
    POST("почта"),
    OPERATOR("оператор ЭДО"),
    PROGRAM("программа, по сроку");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
