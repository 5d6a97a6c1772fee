package ru.rodnik.shared;

import java.util.function.Supplier;

/**
 * Who acts on this thread and how far he sees. Set where a request, a command or a job begins; a transaction takes the
 * scope over when it starts. Nothing set means nobody, who sees no row of any subscriber.
 */
public record Acting(Actor actor, Scope scope) {

    private static final Acting NOBODY = new Acting(Actor.NOBODY, new Scope.Nobody());
    private static final ThreadLocal<Acting> CURRENT = ThreadLocal.withInitial(() -> NOBODY);

    public static Acting current() {
        return CURRENT.get();
    }

    /** Acts until closed, then the one before acts again: {@code try (var _ = Acting.as(actor, scope)) { … }}. */
    public static Turn as(Actor actor, Scope scope) {
        var before = CURRENT.get();
        CURRENT.set(new Acting(actor, scope));
        return () -> CURRENT.set(before);
    }

    public static <T> T as(Actor actor, Scope scope, Supplier<T> work) {
        try (var _ = as(actor, scope)) {
            return work.get();
        }
    }

    /** A job or a command of the program itself, which sees everything. */
    public static Turn asSystem(String job) {
        return as(Actor.system(job), new Scope.Everything());
    }

    /** Ends with the turn; nothing to fail. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
