package ru.rodnik.access;

/** Whether a new password will do. */
public sealed interface PasswordVerdict {

    record Good() implements PasswordVerdict {}

    /** @param why plain words for the person, with what to do */
    record Weak(String why) implements PasswordVerdict {}
}
