package ru.rodnik.documents;

/** How papers reach the subscriber; in the account he finds them either way. */
public enum PaperDelivery {
    PAPER("На бумаге"),
    ELECTRONIC("Электронно");

    private final String title;

    PaperDelivery(String title) {
        this.title = title;
    }

    /** How it is called on a page. */
    public String title() {
        return title;
    }
}
