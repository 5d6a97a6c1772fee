package ru.rodnik.platform;

/** The program cannot start as it is told to; the message is one sentence for the person at the console. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }
}
