package ru.rodnik.demo;

import static java.util.Comparator.comparingInt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.rodnik.platform.Home;
import ru.rodnik.shared.Acting;
import ru.rodnik.ui.PageNotices;

/**
 * Loads the demonstration before the web program opens its port: by itself into an empty embedded database, when told
 * so into any empty one (contract §1). A load that was broken off goes on where it was.
 */
@Component
@ConditionalOnWebApplication
class DemoLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final List<DemoStep> steps;
    private final DemoState state;
    private final Home home;
    private final Clock clock;
    private final PageNotices notices;
    private final String wish;
    private boolean running;

    DemoLoader(
            List<DemoStep> steps, DemoState state, Home home, Clock clock, PageNotices notices,
            @Value("${rodnik.demo:}") String wish) {
        this.steps = steps.stream().sorted(comparingInt(DemoStep::order)).toList();
        this.state = state;
        this.home = home;
        this.clock = clock;
        this.notices = notices;
        this.wish = wish;
    }

    @Override
    public void start() {
        running = true;
        try (var _ = Acting.asSystem("demo")) {
            var demo = isWanted();
            notices.showDemo(demo);
            if (demo) {
                load();
            }
        }
    }

    private boolean isWanted() {
        if (state.isBegun()) {
            return true;
        }
        if (wish.equals("false") || (wish.isEmpty() && !home.embedded())) {
            return false;
        }
        if (state.isEmpty()) {
            return true;
        }
        if (!wish.isEmpty()) {
            LOG.warn("rodnik.demo: в базе уже есть абоненты, показательные данные не загружены.");
        }
        return false;
    }

    /** The days are those of the first start, however often it was broken off. */
    private void load() {
        var days = DemoDays.on(state.begin(LocalDate.now(clock)));
        for (var step : steps) {
            if (!state.isDone(step)) {
                var before = System.nanoTime();
                step.carryOut(days);
                state.done(step);
                var milliseconds = (System.nanoTime() - before) / 1_000_000;
                LOG.info("Показательные данные: {}, {} мс", step.name(), milliseconds);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
