package ru.rodnik.access;

import java.time.Duration;
import java.util.Map;

/** What came of a registration. */
public sealed interface RegistrationResult {

    record Registered(String number) implements RegistrationResult {}

    /** @param objections words by field */
    record Refused(Map<String, String> objections) implements RegistrationResult {}

    /** Over a budget, or too many applications wait already. */
    record Later(Duration delay) implements RegistrationResult {}
}
