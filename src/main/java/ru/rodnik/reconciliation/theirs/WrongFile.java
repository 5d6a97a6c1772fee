package ru.rodnik.reconciliation.theirs;

/** A file is not what it should be; caught where reading began. */
final class WrongFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param words what is wrong and what to do, in Russian */
    WrongFile(String words) {
        super(words);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
