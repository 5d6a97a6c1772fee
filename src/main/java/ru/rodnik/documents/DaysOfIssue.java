package ru.rodnik.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import ru.rodnik.shared.BillingPeriod;

/** On which day the papers of a month are drawn up: today, unless it is history that is loaded. */
@Component
public class DaysOfIssue {

    private final Map<BillingPeriod, LocalDate> past = new ConcurrentHashMap<>();
    private final Clock clock;

    DaysOfIssue(Clock clock) {
        this.clock = clock;
    }

    /** While it is open, papers of that month are drawn up as of its day. */
    public interface History extends AutoCloseable {
        @Override
        void close();
    }

    /** A month that went out in the past. */
    public History history(BillingPeriod month, LocalDate day) {
        past.put(month, day);
        return () -> past.remove(month);
    }

    LocalDate of(BillingPeriod month) {
        return past.getOrDefault(month, LocalDate.now(clock));
    }
}
