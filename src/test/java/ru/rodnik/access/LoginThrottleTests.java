package ru.rodnik.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.LoginThrottle.Turn;

class LoginThrottleTests extends DatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-12T06:00:00Z");
    private static final String NAME = "staff:petrova";
    private static final String DESK = "";

    private final JdbcClient sql;

    LoginThrottleTests(JdbcClient sql) {
        this.sql = sql;
    }

    private LoginThrottle at(Instant moment) {
        return new LoginThrottle(sql, Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    void people_who_sign_in_at_one_moment_are_let_in_whoever_looked_at_the_clock_first() {
        assertThat(at(NOW).take(NAME, DESK)).isEqualTo(new Turn.Granted(1));
        assertThat(at(NOW.minusMillis(5)).take(NAME, DESK)).isEqualTo(new Turn.Granted(2));
        at(NOW).giveBack(NAME, DESK);
        assertThat(at(NOW.minusMillis(5)).take(NAME, DESK)).isEqualTo(new Turn.Granted(2));
    }

    @Test
    void after_five_attempts_one_waits_longer_and_longer_T11() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(at(NOW).take(NAME, DESK)).isEqualTo(new Turn.Granted(attempt));
        }
        assertThat(at(NOW).take(NAME, DESK)).isEqualTo(new Turn.Denied(Duration.ofSeconds(31)));
        var later = NOW.plusSeconds(30);
        assertThat(at(later).take(NAME, DESK)).isEqualTo(new Turn.Granted(6));
        assertThat(at(later).take(NAME, DESK)).isEqualTo(new Turn.Denied(Duration.ofSeconds(61)));
    }

    @Test
    void a_known_device_has_a_count_of_its_own_T13() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            at(NOW).take(NAME, DESK);
        }
        assertThat(at(NOW).take(NAME, "device")).isEqualTo(new Turn.Granted(1));
    }
}
