package ru.rodnik.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import ru.rodnik.Rodnik;

/** The whole program with the demo on a port of its own, its clock in our hand; one for all stories. */
final class RunningProgram {

    private static final RunningProgram INSTANCE = new RunningProgram();

    private final MovableClock clock = new MovableClock(ZoneId.of("Europe/Samara"));
    private final ConfigurableApplicationContext context;

    private RunningProgram() {
        clock.set("2026-11-12T10:00:00+04:00");
        var application = new SpringApplication(Rodnik.class);
        application.addInitializers(started -> ((GenericApplicationContext) started)
                .registerBean("storyClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
        context = application.run(
                "--server.port=0", "--rodnik.home=" + newHome(), "--rodnik.home.ephemeral=true", "--rodnik.demo=true");
    }

    static RunningProgram shared() {
        return INSTANCE;
    }

    MovableClock clock() {
        return clock;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    private static Path newHome() {
        try {
            var memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "rodnik-story-")
                    : Files.createTempDirectory("rodnik-story-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
