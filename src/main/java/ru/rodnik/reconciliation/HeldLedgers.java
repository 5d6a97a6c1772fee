package ru.rodnik.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.rodnik.reconciliation.theirs.TheirLedger;
import ru.rodnik.shared.Acting;

/**
 * Ledgers that somebody looks at: in memory alone, for an hour, and only for who brought them. Nothing is written until
 * the subscriber puts a result into an act.
 */
@Component
public class HeldLedgers {

    private static final Duration HELD = Duration.ofHours(1);
    private static final int BYTES_MAX = 128 << 20;

    /** A file with what was read in it. */
    public record Held(String fileName, byte[] bytes, TheirLedger ledger) {}

    private record Kept(String actor, Instant at, Held held) {}

    private final Clock clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    HeldLedgers(Clock clock) {
        this.clock = clock;
    }

    /** Holds one; the oldest go when there are too many. */
    public synchronized String hold(Held held) {
        var id = UUID.randomUUID().toString();
        forget();
        kept.put(id, new Kept(actor(), clock.instant(), held));
        var oldest = kept.values().iterator();
        long bytes = kept.values().stream().mapToLong(one -> one.held().bytes().length).sum();
        while (bytes > BYTES_MAX && kept.size() > 1) {
            bytes -= oldest.next().held().bytes().length;
            oldest.remove();
        }
        return id;
    }

    /** Empty where it is gone, or another's. */
    public synchronized Optional<Held> find(String id) {
        forget();
        return Optional.ofNullable(kept.get(id)).filter(one -> one.actor().equals(actor())).map(Kept::held);
    }

    private void forget() {
        var before = clock.instant().minus(HELD);
        kept.values().removeIf(one -> one.at().isBefore(before));
    }

    private static String actor() {
        var actor = Acting.current().actor();
        return actor.kind() + ":" + actor.id();
    }
}
