package ru.rodnik.access;

import java.time.Duration;
import ru.rodnik.shared.SubscriberCode;

/** What «Проверить» answers: the same whether or not somebody has registered (T02). */
public sealed interface CheckResult {

    /** @param maskedAddress a part of it, the rest dots */
    record Found(SubscriberCode code, String shortName, String maskedAddress) implements CheckResult {}

    record NotFound() implements CheckResult {}

    /** Over a budget; nothing was looked up. */
    record Later(Duration delay) implements CheckResult {}
}
