package ru.rodnik.billing;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.SubscriberCode;

/**
 * A contract that a run charged nothing.
 *
 * @param premises the code of the premises that cannot be determined, if it is one
 * @param reason in Russian
 */
public record ParkedContract(
        SubscriberCode subscriberCode,
        long contractId,
        String contractNumber,
        @Nullable Long premisesId,
        @Nullable String premises,
        String reason) {}
