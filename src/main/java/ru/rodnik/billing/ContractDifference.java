package ru.rodnik.billing;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.SubscriberCode;

/**
 * What a month would change for one contract against the month before, cause by cause.
 *
 * @param reason in Russian, why it would be charged nothing
 */
public record ContractDifference(
        SubscriberCode subscriberCode, long contractId, MonthBridge bridge, @Nullable String reason) {}
