package ru.rodnik.registry;

/** What a file holds cannot be what the column asks for; the message says why in a few words. */
public final class WrongValue extends Exception {

    private static final long serialVersionUID = 1L;

    public WrongValue(String says) {
        super(says, null, false, false);
    }

    String says() {
        return String.valueOf(getMessage());
    }
}
