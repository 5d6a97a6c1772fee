package ru.rodnik.metering;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.SubscriberCode;

/** The office accepted or refused a declared volume. */
public record HotWaterReviewed(long id, SubscriberCode subscriberCode, HotWaterState state, @Nullable String reason) {}
