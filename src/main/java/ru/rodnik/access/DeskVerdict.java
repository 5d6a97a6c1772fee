package ru.rodnik.access;

/** What came of an act at the activation desk. */
public sealed interface DeskVerdict {

    record Done(ApplicationState state) implements DeskVerdict {}

    /** There is no such application. */
    record Unknown() implements DeskVerdict {}

    /** No arrow leads from the state it is in: 409. */
    record WrongState(ApplicationState state) implements DeskVerdict {}

    /** This employee may not: another room's, not his role, or the same person twice (T07): 403. */
    record Forbidden(String why) implements DeskVerdict {}

    /** Something is missing: 422. */
    record Incomplete(String field, String words) implements DeskVerdict {}
}
