package ru.rodnik.access;

import java.time.Duration;

/** What came of a sign-in. A refusal never says which part is wrong (T11). */
public sealed interface SignInResult {

    /** The account is open. */
    record Opened(SubscriberUser user) implements SignInResult {}

    /** No account yet: the state of the application. */
    record Applied(ApplicantUser user) implements SignInResult {}

    record Refused() implements SignInResult {}

    /** Nothing was looked at. */
    record Later(Duration delay) implements SignInResult {}
}
