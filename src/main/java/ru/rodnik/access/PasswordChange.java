package ru.rodnik.access;

import java.time.Duration;
import java.util.Map;

/** What came of changing one's password. */
public sealed interface PasswordChange {

    /** @param user as he is signed in from now on; whoever else was is out */
    record Changed(SubscriberUser user) implements PasswordChange {}

    /** @param objections words by field: {@code current}, {@code password}, {@code repeated} */
    record Refused(Map<String, String> objections) implements PasswordChange {}

    /** Nothing was looked at. */
    record Later(Duration delay) implements PasswordChange {}
}
