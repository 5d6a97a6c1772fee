package ru.rodnik.billing;

/** A follower of the release cannot do its part as things stand; the message says in Russian what to do. */
public class ReleaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReleaseRefused(String message) {
        super(message);
    }
}
