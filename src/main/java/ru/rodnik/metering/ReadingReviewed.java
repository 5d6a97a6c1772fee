package ru.rodnik.metering;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.SubscriberCode;

/** An engineer accepted or refused a reading that was held. */
public record ReadingReviewed(
        long readingId, SubscriberCode subscriberCode, ReadingState state, @Nullable String reason) {}
