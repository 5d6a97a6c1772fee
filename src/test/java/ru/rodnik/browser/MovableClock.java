package ru.rodnik.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A clock that ticks and can be set: the story lives from the 12th of November into December in a minute. */
final class MovableClock extends Clock {

    private final ZoneId zone;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(ZoneId zone) {
        this.zone = zone;
    }

    /** From now on it is this moment, and ticks. */
    void set(String moment) {
        ahead = Duration.between(Instant.now(), OffsetDateTime.parse(moment).toInstant());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.offset(Clock.system(other), ahead);
    }
}
