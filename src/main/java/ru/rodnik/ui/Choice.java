package ru.rodnik.ui;

/** One answer of a list to choose from: what is sent, what is read, and whether it is the chosen one. */
public record Choice(String value, String label, boolean chosen) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, false);
    }
}
