package ru.rodnik.billing;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.SubscriberCode;

/** A contract, or one of its premises, with what is to be said of it. */
record Parking(SubscriberCode subscriberCode, long contractId, @Nullable Long premisesId, String reason) {}
