package ru.rodnik.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What stands above every page: that the data are a demonstration, and that the clock was moved by hand. */
@Component
public class PageNotices {

    private static final Duration STILL_TRUE = Duration.ofMinutes(2);

    private final ObjectProvider<Clock> clock;
    private volatile boolean demo;

    PageNotices(ObjectProvider<Clock> clock, @Value("${rodnik.demo:false}") boolean demo) {
        this.clock = clock;
        this.demo = demo;
    }

    /** Whoever loads or finds the demonstration data says so here. */
    public void showDemo(boolean demo) {
        this.demo = demo;
    }

    public boolean isDemo() {
        return demo;
    }

    /** «Часы программы: 16.11.2026, 10:42», when the program's clock and the machine's are minutes apart. */
    Optional<String> clockNotice() {
        return Optional.ofNullable(clock.getIfAvailable())
                .filter(ours -> isMoved(ours, Clock.systemUTC()))
                .map(ours -> "Часы программы: " + Format.moment(LocalDateTime.now(ours)));
    }

    static boolean isMoved(InstantSource ours, InstantSource machine) {
        return Duration.between(machine.instant(), ours.instant()).abs().compareTo(STILL_TRUE) > 0;
    }
}
