package ru.rodnik.shared;

/**
 * Who does it, as the journal writes it.
 *
 * @param id the login of an employee, the code of a subscriber, or the name of a job
 * @param name how the person is called on a page
 */
public record Actor(Kind kind, String id, String name) {

    public enum Kind {
        SUBSCRIBER,
        STAFF,
        SYSTEM,
        ANONYMOUS
    }

    public static final Actor NOBODY = new Actor(Kind.ANONYMOUS, "anonymous", "без входа");

    public static Actor system(String job) {
        return new Actor(Kind.SYSTEM, job, "программа");
    }
}
