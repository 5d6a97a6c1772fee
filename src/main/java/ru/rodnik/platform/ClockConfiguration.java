package ru.rodnik.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, in the utility's zone. It may start elsewhere and tick from there, never beside foreign data. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock(
            Home home,
            @Value("${rodnik.zone}") ZoneId zone,
            @Value("${rodnik.clock:}") String start,
            @Value("${rodnik.clock.allow:false}") boolean allowed) {
        var system = Clock.system(zone);
        if (start.isEmpty() || start.equals("system")) {
            return system;
        }
        if (!home.embedded() && !allowed) {
            throw new StartRefused(
                    "rodnik.clock с внешней базой отклонён: добавьте rodnik.clock.allow=true, если это проба.");
        }
        return Clock.offset(system, Duration.between(Instant.now(system), parsed(start)));
    }

    private static Instant parsed(String start) {
        try {
            return OffsetDateTime.parse(start).toInstant();
        } catch (DateTimeParseException _) {
            throw new StartRefused(
                    "rodnik.clock: «" + start + "» не момент времени; нужно, например, 2026-11-15T10:00:00+04:00.");
        }
    }
}
